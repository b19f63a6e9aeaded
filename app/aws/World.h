// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

namespace aws {

/// Whose service it is that is asked and changed: AWS's own, the demo inside this program, or whatever answers at an
/// endpoint URL. Nothing else tells an emulator from production.
class World final {
public:
    enum class Kind {
        Aws,
        Demo,
        Elsewhere, ///< an emulator, or a gateway in front of AWS: nobody here knows
    };

    /// AWS's own.
    World() = default;
    static World demo();
    /// What answers at an endpoint. A URL without a host leads nowhere, and gives AWS's own.
    static World at(const QUrl &endpoint);

    Kind kind() const { return m_kind; }
    bool isAws() const { return m_kind == Kind::Aws; }
    /// Of Kind::Elsewhere: the host in ASCII, with the port if the URL names one, and nothing else of the URL.
    const QString &host() const { return m_host; }

    bool operator==(const World &) const = default;

private:
    World(Kind kind, QString host);

    Kind m_kind = Kind::Aws;
    QString m_host;
};

} // namespace aws
