# Two .deb, two .rpm and an archive, of one install tree.
set(CPACK_GENERATOR DEB RPM)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
# Gives every staged file the time of the commit, among others.
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_SOURCE_DIR}/Staged.cmake)

# --- Debian
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS OFF)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)

set(patchbay_summary "${PROJECT_DESCRIPTION}")
set(emulator_summary "Emulator of Amazon IVS Real-Time for demonstrations and tests")
# cpack would put it above the description of every .deb; they differ.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")

set(CPACK_DEBIAN_PATCHBAY_PACKAGE_NAME ivs-patchbay)
set(CPACK_DEBIAN_PATCHBAY_DESCRIPTION "${patchbay_summary}\n${CPACK_COMPONENT_PATCHBAY_DESCRIPTION}")
set(CPACK_DEBIAN_PATCHBAY_PACKAGE_SECTION net)
# What dpkg-shlibdeps cannot see: the SVG icon engine and the journal's SQLite driver (plugins), what QtKeychain loads by
# name, and whom to trust.
set(CPACK_DEBIAN_PATCHBAY_PACKAGE_DEPENDS "ca-certificates, libqt6sql6-sqlite, libqt6svg6, libsecret-1-0")
set(CPACK_DEBIAN_PATCHBAY_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager | keepassxc, qt6-wayland, libcanberra-pulse, \
fonts-noto-core, fonts-noto-cjk | fonts-wqy-zenhei") # people's names are written in every script there is
set(CPACK_DEBIAN_PATCHBAY_PACKAGE_SUGGESTS ivs-emulator)

set(CPACK_DEBIAN_EMULATOR_PACKAGE_NAME ivs-emulator)
set(CPACK_DEBIAN_EMULATOR_DESCRIPTION "${emulator_summary}\n${CPACK_COMPONENT_EMULATOR_DESCRIPTION}")
set(CPACK_DEBIAN_EMULATOR_PACKAGE_SECTION net)
set(CPACK_DEBIAN_EMULATOR_PACKAGE_SUGGESTS "ivs-patchbay, libnginx-mod-rtmp, libnginx-mod-stream, nginx-light")

# --- RPM
set(CPACK_RPM_COMPONENT_INSTALL ON)
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_COMPRESSION_TYPE xz)
set(CPACK_RPM_PACKAGE_LICENSE GPL-3.0-or-later)
set(CPACK_RPM_PACKAGE_GROUP Applications/Internet)
set(CPACK_RPM_CHANGELOG_FILE ${CMAKE_CURRENT_BINARY_DIR}/rpm-changelog)
configure_file(rpm-changelog.in ${CPACK_RPM_CHANGELOG_FILE} @ONLY)
set(CPACK_RPM_PATCHBAY_PACKAGE_NAME ivs-patchbay)
set(CPACK_RPM_PATCHBAY_PACKAGE_SUMMARY "${patchbay_summary}")
# By what it provides: the package is libsecret on Fedora and libsecret-1-0 on openSUSE.
set(CPACK_RPM_PATCHBAY_PACKAGE_REQUIRES "ca-certificates, hicolor-icon-theme, libsecret-1.so.0()(64bit)")
set(CPACK_RPM_EMULATOR_PACKAGE_NAME ivs-emulator)
set(CPACK_RPM_EMULATOR_PACKAGE_SUMMARY "${emulator_summary}")
# The same bytes for the same commit; xz that every rpm of the last ten years reads. And what cpack 3.25 has no words
# for: what to install with it, by its names on Fedora and openSUSE.
set(CPACK_RPM_SPEC_MORE_DEFINE "%define packager ${CPACK_PACKAGE_CONTACT}
%define _buildhost reproducible
%define use_source_date_epoch_as_buildtime Y
%define clamp_mtime_to_source_date_epoch Y
%define _binary_payload w6.xzdio
%define _build_id_links none
%if \"%{name}\" == \"ivs-patchbay\"
Requires: (qt6-sql-sqlite or qt6-qtbase)
Recommends: (gnome-keyring or kf6-kwallet or kf5-kwallet or kwalletd6 or keepassxc)
Recommends: (qt6-qtwayland or qt6-wayland)
Suggests: ivs-emulator
%else
Suggests: ivs-patchbay
Suggests: nginx
%endif")
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/share/applications /usr/share/metainfo /usr/share/doc /usr/share/man /usr/share/man/man1
    /usr/share/bash-completion /usr/share/bash-completion/completions
    /usr/share/zsh /usr/share/zsh/site-functions /usr/share/fish /usr/share/fish/vendor_completions.d
    /usr/share/icons /usr/share/icons/hicolor)
foreach(size IN ITEMS scalable symbolic 16x16 22x22 24x24 32x32 36x36 48x48 64x64 72x72 96x96 128x128 192x192 256x256
        512x512)
    list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
        /usr/share/icons/hicolor/${size} /usr/share/icons/hicolor/${size}/apps)
endforeach()
