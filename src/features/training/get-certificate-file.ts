import type { Context } from '#src/shared/context.ts';
import type { FileToTake } from '#src/shared/file-answer.ts';
import { openCertificate } from './open-certificate.ts';

/** The tagged PDF of an attestation; the library that writes it is loaded by the first who asks for one. */
export const getCertificateFile = async (
  ctx: Context,
  { code, address, demo }: { code: string; address: (code: string) => string; demo: boolean },
): Promise<FileToTake> => {
  const certificate = await openCertificate(ctx, code);
  const { writeCertificate } = await import('./write-certificate.ts');
  return {
    name: `attestation-${certificate.writtenCode}.pdf`,
    mediaType: 'application/pdf',
    content: await writeCertificate(certificate, { address: address(certificate.code), demo }),
  };
};
