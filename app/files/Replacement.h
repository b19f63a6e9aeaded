// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/Error.h"
#include "files/Readers.h"

#include <QByteArray>
#include <QString>

#include <memory>

class QSaveFile;

namespace files {

/// A file that is about to take another's place, piece by piece. Until commit() succeeds the old one is as it was, and
/// without it nothing is left of this one. It waits for the disk; of one thread at a time, whichever.
class Replacement final {
    Q_DISABLE_COPY(Replacement)

public:
    /// For the file at `path`: a link is followed, not replaced; a folder that is missing is made.
    static Result<Replacement> begin(const QString &path, Readers readers = Readers::Owner);
    Replacement(Replacement &&other) noexcept;
    Replacement &operator=(Replacement &&other) = delete;
    ~Replacement();

    Result<void> append(const QByteArray &content);
    /// All of it is on the disk when this succeeds, and has the name.
    Result<void> commit();
    /// The same, but nothing is replaced: false where something has the name by now, whoever made it, on this computer
    /// or another.
    Result<bool> commitAsNew();

private:
    Replacement();

#ifdef Q_OS_UNIX
    Result<void> flush();
    void close();

    QByteArray m_target;
    QByteArray m_unfinished; ///< its name until then; empty when it has gone
    int m_descriptor = -1;
    qint64 m_size = 0;
#else
    std::unique_ptr<QSaveFile> m_file;
    qint64 m_size = 0;
#endif
};

} // namespace files
