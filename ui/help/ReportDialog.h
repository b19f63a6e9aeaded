// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Dialog.h"

class QLabel;
class QPlainTextEdit;

namespace ui {

/// Shows a problem report to read, and copies it when asked. It sends nothing. Show it with open(); it deletes itself.
class ReportDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportDialog)

public:
    /// `logPath`: as for problemReport().
    explicit ReportDialog(const QString &logPath, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeFooter();
    void copy();

    QPlainTextEdit *m_report;
    QLabel *m_copied;
};

} // namespace ui
