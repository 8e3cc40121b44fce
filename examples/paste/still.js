/** How the picture stands in the page: before the script, and when `mount` takes it over. */
export const still = { id: "timeline", heading: 3, widths: [680] };
