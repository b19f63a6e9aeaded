// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/Error.h"
#include "patchbay/waiting/PendingRebind.h"

#include <QJsonArray>

#include <optional>
#include <vector>

namespace patchbay {

/// Changes that wait, in `waits.json` of the configuration folder, which is replaced as a whole or not at all. They are
/// named by ARNs; no secret and no id of this computer is in it.
class WaitsFile final {
public:
    /// Reads it.
    explicit WaitsFile(const QString &configDir);

    /// Unconfirmed, and of no source yet.
    const std::vector<PendingRebind> &atFirst() const { return m_read; }
    /// Why what waited is not known, though there was a file.
    const std::optional<files::Error> &problem() const { return m_problem; }

    /// On the disk when it returns. A file that is there and could not be read is left as it is.
    files::Result<void> save(const std::vector<PendingRebind> &waits);

private:
    void read(const QByteArray &json);

    QString m_path;
    std::vector<PendingRebind> m_read;
    QJsonArray m_notUnderstood; ///< stays in the file as it is
    std::optional<files::Error> m_problem;
};

} // namespace patchbay
