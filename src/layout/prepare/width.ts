/** Width of a picture for which none is asked, in px. */
export const WIDTH = 680;
