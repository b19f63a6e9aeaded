// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Dialog.h"

#include <vector>

class QLabel;
class QVBoxLayout;

namespace ui {

class SourceMessages;

/// The sources that could not be read, each with what is wrong with it and what helps. It follows them while it is
/// open.
class SourceProblemsDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceProblemsDialog)

public:
    explicit SourceProblemsDialog(QWidget *parent);
    ~SourceProblemsDialog() override;

    /// They are shown here until others are, or the dialog is gone; then its parent has them back. Those that are here
    /// already stay untouched.
    void setSources(const std::vector<SourceMessages *> &sources);

private:
    void giveBackAllBut(const std::vector<SourceMessages *> &sources);

    QWidget *m_list;
    QVBoxLayout *m_column;
    QLabel *m_none;
};

} // namespace ui
