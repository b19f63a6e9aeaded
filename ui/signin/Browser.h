// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QUrl;

namespace ui {

/// Whether a browser may be sent there: over https, or to this computer.
bool mayBeOpened(const QUrl &page);
/// Only what may be; false: it may not, or there is no browser.
bool openInBrowser(const QUrl &page);

} // namespace ui
