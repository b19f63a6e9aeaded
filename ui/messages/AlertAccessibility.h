// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace ui {

/// Makes every Alert and each message of a MessageBar an alert for assistive technology; once per process is enough,
/// more does no harm. (Qt gives this role to QMessageBox only.)
void showAsAlerts();

/// Tells assistive technology that this alert has appeared, so that it reads it out.
void announce(QWidget *alert);

} // namespace ui
