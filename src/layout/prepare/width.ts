/** Width of a picture for which none is asked, in px. */
export const WIDTH = 680;

/** No picture is narrower: beside its marks it would have no room for words. */
export const LEAST_WIDTH = 160;
