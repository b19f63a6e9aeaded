// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/Error.h"
#include "patchbay/rotation/KeyRotation.h"

#include <QJsonArray>

#include <optional>
#include <vector>

namespace patchbay {

/// Rotations that are not done, in `key-rotations.json` of the configuration folder, which is replaced as a whole or
/// not at all: each step can be gone on with after an end of the program. No key and no other secret is in it.
class RotationFile final {
public:
    /// Reads it.
    explicit RotationFile(const QString &configDir);

    const std::vector<KeyRotation> &atFirst() const { return m_read; }
    /// Why what was kept is not known, though there was a file.
    const std::optional<files::Error> &problem() const { return m_problem; }

    /// On the disk when it returns. A file that is there and could not be read is left as it is.
    files::Result<void> save(const std::vector<KeyRotation> &rotations);

private:
    void read(const QByteArray &json);

    QString m_path;
    std::vector<KeyRotation> m_read;
    QJsonArray m_notUnderstood; ///< stays in the file as it is
    std::optional<files::Error> m_problem;
};

} // namespace patchbay
