// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/Severity.h"

#include <QLabel>

namespace ui {

/// How much the sentence beside it matters, as a sign as high as a line, in whatever colours there are by now.
class SeveritySign final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeveritySign)

public:
    explicit SeveritySign(Severity severity, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();

    Severity m_severity;
};

} // namespace ui
