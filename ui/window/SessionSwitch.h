// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"
#include "ui/window/Session.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace ui {

/// Holds the session that is shown, and those that are ending: a session is destroyed only when the last of its
/// requests has come back. GUI thread only.
class SessionSwitch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionSwitch)

public:
    /// Makes the session of an account in a region; an error says why there can be none (its endpoint is no URL).
    using Open = std::function<aws::Result<std::unique_ptr<Session>>(const QUuid &account, const QString &region)>;

    explicit SessionSwitch(Open open, QObject *parent = nullptr);
    ~SessionSwitch() override;

    Session *current() { return m_current.get(); }

    /// Leaves the current session, if any, and opens another; does nothing after endAll().
    void open(const QUuid &account, const QString &region);
    void leave();
    /// Leaves, and emits allEnded() as soon as nothing is under way any more.
    void endAll();

Q_SIGNALS:
    /// It is not the current one any more, but still ending.
    void left(ui::Session &session);
    /// Nothing of it is under way any more; it is destroyed next.
    void ended(ui::Session &session);
    void opened(ui::Session &session);
    void refused(const aws::Error &error);
    void allEnded();

private:
    void destroy(Session *session);

    Open m_open;
    std::unique_ptr<Session> m_current;
    std::vector<std::unique_ptr<Session>> m_ending;
    bool m_endingAll = false;
};

} // namespace ui
