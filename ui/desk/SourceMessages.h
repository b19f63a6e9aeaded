// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"

#include <QWidget>

class QLabel;

namespace ui {

class MessageBar;

/// What is told of one source: its message bar, below its name where it stands among others. Hidden until somebody
/// shows it: a message that comes meanwhile waits in it.
class SourceMessages final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceMessages)

public:
    SourceMessages(const patchbay::SourceId &source, const QString &name, QWidget *parent);

    const patchbay::SourceId &source() const { return m_source; }
    MessageBar &bar() const { return *m_bar; }
    /// Whether it says whose the messages are.
    void setNamed(bool isNamed);

private:
    patchbay::SourceId m_source;
    QLabel *m_name;
    MessageBar *m_bar;
};

} // namespace ui
