// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"

#include <QObject>

#include <optional>

namespace aws {

/// A part of an exchange that ends once, well or with an error, by itself or because somebody ends it. GUI thread only.
class Step : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Step)

public:
    bool hasEnded() const { return m_hasEnded; }
    /// Nothing where it ended well. Its host and safeToRetry are the caller's to say.
    const std::optional<Error> &failure() const { return m_failure; }

    /// Ends it with an error, unless it has ended already.
    void fail(Error error)
    {
        if (m_hasEnded)
            return;
        m_failure = std::move(error);
        succeed();
    }
    void fail(ErrorKind kind, const QString &reason)
    {
        Error error;
        error.kind = kind;
        error.message = reason;
        fail(error);
    }

Q_SIGNALS:
    /// Something arrived or left.
    void moved();
    /// Once. Whoever deletes the step then does it from the event loop: the signal of a socket may be on the stack.
    void ended();

protected:
    Step() = default;

    void succeed()
    {
        if (!std::exchange(m_hasEnded, true))
            Q_EMIT ended();
    }

private:
    std::optional<Error> m_failure;
    bool m_hasEnded = false;
};

} // namespace aws
