// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace files {

/// Who may read and write a file.
enum class Readers {
    Owner,
    OfTheFolder, ///< whoever may do so with what is in its folder; a file that is there stays as it is in that
};

} // namespace files
