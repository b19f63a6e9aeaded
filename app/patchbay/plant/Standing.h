// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

namespace patchbay {

/// As whom one works in a source, and how much care it wants: shown wherever something is changed there. It may become
/// another while the source is open. GUI thread only.
class Standing final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Standing)

public:
    Standing() = default;

    /// Whom AWS takes for the caller of what is asked here; empty: that is not known.
    const QString &callerArn() const { return m_callerArn; }
    void setCallerArn(const QString &arn) { set(m_callerArn, arn); }
    /// What is signed in with, in the words of the window: "role Operator", "access key".
    const QString &signedInAs() const { return m_signedInAs; }
    void setSignedInAs(const QString &words) { set(m_signedInAs, words); }
    /// People see what is changed here.
    bool isProduction() const { return m_isProduction; }
    void setProduction(bool isProduction) { set(m_isProduction, isProduction); }

Q_SIGNALS:
    void changed();

private:
    template <typename T>
    void set(T &member, const T &value)
    {
        if (member == value)
            return;
        member = value;
        Q_EMIT changed();
    }

    QString m_callerArn;
    QString m_signedInAs;
    bool m_isProduction = false;
};

} // namespace patchbay
