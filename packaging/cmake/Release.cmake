# What a program that others install is compiled with, besides patchbay_flags: hardening as Debian's, and no trace of
# the folder it was built in, so that equal sources give equal programs.
set(release $<AND:$<CONFIG:Release>,$<NOT:$<BOOL:${PATCHBAY_SANITIZE}>>>)
target_compile_options(patchbay_flags INTERFACE
    $<${release}:-fstack-protector-strong>
    $<${release}:-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.>
    $<${release}:-ffile-prefix-map=${PROJECT_BINARY_DIR}=build>)
if(LINUX)
    target_compile_options(patchbay_flags INTERFACE $<${release}:-U_FORTIFY_SOURCE> $<${release}:-D_FORTIFY_SOURCE=2>)
    target_link_options(patchbay_flags INTERFACE $<${release}:LINKER:-z,relro,-z,now>)
    include(CheckPIESupported)
    check_pie_supported(LANGUAGES CXX)
    set(CMAKE_POSITION_INDEPENDENT_CODE ON)
    # Nothing is bundled: libraries are where the system has them.
    set(CMAKE_INSTALL_RPATH "")
endif()
unset(release)
