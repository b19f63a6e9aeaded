// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Dialog.h"

#include <vector>

class QVBoxLayout;

namespace ui {

struct SourceMessages;

/// The sources that could not be read, each with what is wrong with it and what helps. It follows them while it is
/// open.
class SourceProblemsDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceProblemsDialog)

public:
    explicit SourceProblemsDialog(QWidget *parent);
    ~SourceProblemsDialog() override;

    /// Their bars are shown here until the dialog is gone.
    void setSources(const std::vector<SourceMessages> &sources);

private:
    QVBoxLayout *m_column;
    QWidget *m_list;
};

} // namespace ui
