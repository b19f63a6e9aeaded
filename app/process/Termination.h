// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>

namespace process {

/// SIGTERM, SIGINT and SIGHUP, told in the event loop, so that a program ends in order. A signal that whoever started
/// the program had ignored (`nohup`) stays so. One object at a time, with an application; nothing on other systems than
/// Unix.
class Termination final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Termination)

public:
    explicit Termination(QObject *parent = nullptr);

Q_SIGNALS:
    /// Again for each signal.
    void asked();
};

/// A file that another start takes for a sign of a living program: until the first Termination, as before there is a
/// window, SIGTERM, SIGINT and SIGHUP remove it and end the program at once, with EXIT_FAILURE. Whoever keeps files
/// keeps them so that this is no harm. One object at a time; nothing on other systems than Unix.
class RemovedOnSignal final {
    Q_DISABLE_COPY_MOVE(RemovedOnSignal)

public:
    explicit RemovedOnSignal(const QByteArray &path);
    ~RemovedOnSignal();
};

/// A file that grows beyond the process's limit is an error of the write then, as a full disk is, and not the end.
void surviveFileSizeLimit();

} // namespace process
