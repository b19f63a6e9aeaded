// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Dialog.h"

class QPlainTextEdit;
class QTreeWidget;

namespace ui {

/// What this program is, its version and Qt's, and what it is made of under which licences. Show it with open(); it
/// deletes itself.
class AboutDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AboutDialog)

public:
    explicit AboutDialog(QWidget *parent = nullptr);

private:
    QLayout *makeHeader();
    QTreeWidget *makeComponents();
    void showLicence(int component);

    QPlainTextEdit *m_licence;
};

} // namespace ui
