add_library(onrecord_fonts INTERFACE)
