// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/Services.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QWidget;

namespace ui {

class ShiftDialog;

/// Hands a shift over: shows the page of what who comes next has to know, follows what is so while it is open, and has
/// written into the journal who took over. GUI thread only.
class ShiftRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShiftRoom)

public:
    /// All of it outlives this.
    ShiftRoom(const Services &services, QWidget &window);
    ~ShiftRoom() override;

    void open();

private:
    void look();
    void takeOver(const QString &by, const QString &note);
    void print();
    void save();

    Services m_services;
    QWidget &m_window;
    QPointer<ShiftDialog> m_dialog;
    QTimer m_lookSoon;
};

} // namespace ui
