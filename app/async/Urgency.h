// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace async {

/// Who waits, the most urgent first.
enum class Urgency {
    Rescue, ///< an encoder that is cut off, and whatever brings it back
    Person, ///< somebody looks at the screen and waits
    Bulk, ///< one of many that were asked for at once
    Watch, ///< what this program asks by itself
};

} // namespace async
