import arrowCounterClockwise from '@phosphor-icons/core/assets/bold/arrow-counter-clockwise-bold.svg?raw';
import arrowLeft from '@phosphor-icons/core/assets/bold/arrow-left-bold.svg?raw';
import arrowRight from '@phosphor-icons/core/assets/bold/arrow-right-bold.svg?raw';
import arrowSquareOut from '@phosphor-icons/core/assets/bold/arrow-square-out-bold.svg?raw';
import bell from '@phosphor-icons/core/assets/bold/bell-bold.svg?raw';
import binoculars from '@phosphor-icons/core/assets/bold/binoculars-bold.svg?raw';
import bookOpen from '@phosphor-icons/core/assets/bold/book-open-bold.svg?raw';
import buildings from '@phosphor-icons/core/assets/bold/buildings-bold.svg?raw';
import calculator from '@phosphor-icons/core/assets/bold/calculator-bold.svg?raw';
import calendarBlank from '@phosphor-icons/core/assets/bold/calendar-blank-bold.svg?raw';
import caretDown from '@phosphor-icons/core/assets/bold/caret-down-bold.svg?raw';
import caretLeft from '@phosphor-icons/core/assets/bold/caret-left-bold.svg?raw';
import caretRight from '@phosphor-icons/core/assets/bold/caret-right-bold.svg?raw';
import chartBar from '@phosphor-icons/core/assets/bold/chart-bar-bold.svg?raw';
import chatCircleText from '@phosphor-icons/core/assets/bold/chat-circle-text-bold.svg?raw';
import chatsCircle from '@phosphor-icons/core/assets/bold/chats-circle-bold.svg?raw';
import check from '@phosphor-icons/core/assets/bold/check-bold.svg?raw';
import checkCircle from '@phosphor-icons/core/assets/bold/check-circle-bold.svg?raw';
import checkSquare from '@phosphor-icons/core/assets/bold/check-square-bold.svg?raw';
import circleDashed from '@phosphor-icons/core/assets/bold/circle-dashed-bold.svg?raw';
import circleHalf from '@phosphor-icons/core/assets/bold/circle-half-bold.svg?raw';
import clipboardText from '@phosphor-icons/core/assets/bold/clipboard-text-bold.svg?raw';
import clock from '@phosphor-icons/core/assets/bold/clock-bold.svg?raw';
import clockCounterClockwise from '@phosphor-icons/core/assets/bold/clock-counter-clockwise-bold.svg?raw';
import copy from '@phosphor-icons/core/assets/bold/copy-bold.svg?raw';
import door from '@phosphor-icons/core/assets/bold/door-bold.svg?raw';
import doorOpen from '@phosphor-icons/core/assets/bold/door-open-bold.svg?raw';
import dotsThree from '@phosphor-icons/core/assets/bold/dots-three-bold.svg?raw';
import downloadSimple from '@phosphor-icons/core/assets/bold/download-simple-bold.svg?raw';
import ear from '@phosphor-icons/core/assets/bold/ear-bold.svg?raw';
import envelopeSimple from '@phosphor-icons/core/assets/bold/envelope-simple-bold.svg?raw';
import eye from '@phosphor-icons/core/assets/bold/eye-bold.svg?raw';
import eyeSlash from '@phosphor-icons/core/assets/bold/eye-slash-bold.svg?raw';
import fileText from '@phosphor-icons/core/assets/bold/file-text-bold.svg?raw';
import flagPennant from '@phosphor-icons/core/assets/bold/flag-pennant-bold.svg?raw';
import footprints from '@phosphor-icons/core/assets/bold/footprints-bold.svg?raw';
import gear from '@phosphor-icons/core/assets/bold/gear-bold.svg?raw';
import handHeart from '@phosphor-icons/core/assets/bold/hand-heart-bold.svg?raw';
import handPalm from '@phosphor-icons/core/assets/bold/hand-palm-bold.svg?raw';
import handWaving from '@phosphor-icons/core/assets/bold/hand-waving-bold.svg?raw';
import handshake from '@phosphor-icons/core/assets/bold/handshake-bold.svg?raw';
import hourglass from '@phosphor-icons/core/assets/bold/hourglass-bold.svg?raw';
import houseLine from '@phosphor-icons/core/assets/bold/house-line-bold.svg?raw';
import identificationCard from '@phosphor-icons/core/assets/bold/identification-card-bold.svg?raw';
import image from '@phosphor-icons/core/assets/bold/image-bold.svg?raw';
import info from '@phosphor-icons/core/assets/bold/info-bold.svg?raw';
import kanban from '@phosphor-icons/core/assets/bold/kanban-bold.svg?raw';
import key from '@phosphor-icons/core/assets/bold/key-bold.svg?raw';
import lamp from '@phosphor-icons/core/assets/bold/lamp-bold.svg?raw';
import lightbulb from '@phosphor-icons/core/assets/bold/lightbulb-bold.svg?raw';
import linkSimple from '@phosphor-icons/core/assets/bold/link-simple-bold.svg?raw';
import listBullets from '@phosphor-icons/core/assets/bold/list-bullets-bold.svg?raw';
import listChecks from '@phosphor-icons/core/assets/bold/list-checks-bold.svg?raw';
import lockKey from '@phosphor-icons/core/assets/bold/lock-key-bold.svg?raw';
import magnifyingGlass from '@phosphor-icons/core/assets/bold/magnifying-glass-bold.svg?raw';
import mapTrifold from '@phosphor-icons/core/assets/bold/map-trifold-bold.svg?raw';
import minus from '@phosphor-icons/core/assets/bold/minus-bold.svg?raw';
import minusCircle from '@phosphor-icons/core/assets/bold/minus-circle-bold.svg?raw';
import notePencil from '@phosphor-icons/core/assets/bold/note-pencil-bold.svg?raw';
import paperPlaneTilt from '@phosphor-icons/core/assets/bold/paper-plane-tilt-bold.svg?raw';
import paperclip from '@phosphor-icons/core/assets/bold/paperclip-bold.svg?raw';
import path from '@phosphor-icons/core/assets/bold/path-bold.svg?raw';
import pause from '@phosphor-icons/core/assets/bold/pause-bold.svg?raw';
import pencilSimple from '@phosphor-icons/core/assets/bold/pencil-simple-bold.svg?raw';
import phone from '@phosphor-icons/core/assets/bold/phone-bold.svg?raw';
import play from '@phosphor-icons/core/assets/bold/play-bold.svg?raw';
import plus from '@phosphor-icons/core/assets/bold/plus-bold.svg?raw';
import printer from '@phosphor-icons/core/assets/bold/printer-bold.svg?raw';
import prohibit from '@phosphor-icons/core/assets/bold/prohibit-bold.svg?raw';
import pushPin from '@phosphor-icons/core/assets/bold/push-pin-bold.svg?raw';
import question from '@phosphor-icons/core/assets/bold/question-bold.svg?raw';
import quotes from '@phosphor-icons/core/assets/bold/quotes-bold.svg?raw';
import scales from '@phosphor-icons/core/assets/bold/scales-bold.svg?raw';
import sealCheck from '@phosphor-icons/core/assets/bold/seal-check-bold.svg?raw';
import shareNetwork from '@phosphor-icons/core/assets/bold/share-network-bold.svg?raw';
import signIn from '@phosphor-icons/core/assets/bold/sign-in-bold.svg?raw';
import signOut from '@phosphor-icons/core/assets/bold/sign-out-bold.svg?raw';
import signpost from '@phosphor-icons/core/assets/bold/signpost-bold.svg?raw';
import smileyMeh from '@phosphor-icons/core/assets/bold/smiley-meh-bold.svg?raw';
import smileySad from '@phosphor-icons/core/assets/bold/smiley-sad-bold.svg?raw';
import smiley from '@phosphor-icons/core/assets/bold/smiley-bold.svg?raw';
import speakerHigh from '@phosphor-icons/core/assets/bold/speaker-high-bold.svg?raw';
import square from '@phosphor-icons/core/assets/bold/square-bold.svg?raw';
import star from '@phosphor-icons/core/assets/bold/star-bold.svg?raw';
import storefront from '@phosphor-icons/core/assets/bold/storefront-bold.svg?raw';
import table from '@phosphor-icons/core/assets/bold/table-bold.svg?raw';
import textAa from '@phosphor-icons/core/assets/bold/text-aa-bold.svg?raw';
import toolbox from '@phosphor-icons/core/assets/bold/toolbox-bold.svg?raw';
import trash from '@phosphor-icons/core/assets/bold/trash-bold.svg?raw';
import uploadSimple from '@phosphor-icons/core/assets/bold/upload-simple-bold.svg?raw';
import user from '@phosphor-icons/core/assets/bold/user-bold.svg?raw';
import userCircle from '@phosphor-icons/core/assets/bold/user-circle-bold.svg?raw';
import userSwitch from '@phosphor-icons/core/assets/bold/user-switch-bold.svg?raw';
import usersThree from '@phosphor-icons/core/assets/bold/users-three-bold.svg?raw';
import warning from '@phosphor-icons/core/assets/bold/warning-bold.svg?raw';
import whatsappLogo from '@phosphor-icons/core/assets/bold/whatsapp-logo-bold.svg?raw';
import x from '@phosphor-icons/core/assets/bold/x-bold.svg?raw';
import xCircle from '@phosphor-icons/core/assets/bold/x-circle-bold.svg?raw';

/**
 * The icons of the product (Phosphor, bold). A name enters here with its first use;
 * only what a page draws reaches the page.
 */
const files = {
  'arrow-counter-clockwise': arrowCounterClockwise,
  'arrow-left': arrowLeft,
  'arrow-right': arrowRight,
  'arrow-square-out': arrowSquareOut,
  bell,
  binoculars,
  'book-open': bookOpen,
  buildings,
  calculator,
  'calendar-blank': calendarBlank,
  'caret-down': caretDown,
  'caret-left': caretLeft,
  'caret-right': caretRight,
  'chart-bar': chartBar,
  'chat-circle-text': chatCircleText,
  'chats-circle': chatsCircle,
  check,
  'check-circle': checkCircle,
  'check-square': checkSquare,
  'circle-dashed': circleDashed,
  'circle-half': circleHalf,
  'clipboard-text': clipboardText,
  clock,
  'clock-counter-clockwise': clockCounterClockwise,
  copy,
  door,
  'door-open': doorOpen,
  'dots-three': dotsThree,
  'download-simple': downloadSimple,
  ear,
  'envelope-simple': envelopeSimple,
  eye,
  'eye-slash': eyeSlash,
  'file-text': fileText,
  'flag-pennant': flagPennant,
  footprints,
  gear,
  'hand-heart': handHeart,
  'hand-palm': handPalm,
  'hand-waving': handWaving,
  handshake,
  hourglass,
  'house-line': houseLine,
  'identification-card': identificationCard,
  image,
  info,
  kanban,
  key,
  lamp,
  lightbulb,
  'link-simple': linkSimple,
  'list-bullets': listBullets,
  'list-checks': listChecks,
  'lock-key': lockKey,
  'magnifying-glass': magnifyingGlass,
  'map-trifold': mapTrifold,
  minus,
  'minus-circle': minusCircle,
  'note-pencil': notePencil,
  'paper-plane-tilt': paperPlaneTilt,
  paperclip,
  path,
  pause,
  'pencil-simple': pencilSimple,
  phone,
  play,
  plus,
  printer,
  prohibit,
  'push-pin': pushPin,
  question,
  quotes,
  scales,
  'seal-check': sealCheck,
  'share-network': shareNetwork,
  'sign-in': signIn,
  'sign-out': signOut,
  signpost,
  smiley,
  'smiley-meh': smileyMeh,
  'smiley-sad': smileySad,
  'speaker-high': speakerHigh,
  square,
  star,
  storefront,
  table,
  'text-aa': textAa,
  toolbox,
  trash,
  'upload-simple': uploadSimple,
  user,
  'user-circle': userCircle,
  'user-switch': userSwitch,
  'users-three': usersThree,
  warning,
  'whatsapp-logo': whatsappLogo,
  x,
  'x-circle': xCircle,
} as const;

export type IconName = keyof typeof files;

/** The drawing inside the 256 × 256 box of an icon, as markup. */
export const iconMarkup = (name: IconName): string =>
  files[name].replace(/^[^>]*>/, '').replace('</svg>', '');
