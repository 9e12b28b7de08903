/** The secret of the demonstration's link, shown at `/demo`: only its own database knows it. */
export const DEMO_GUEST_TOKEN = 'suivi-invente-de-sambry';
