// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/program/CommandLine.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <optional>

namespace ui {

/// The folder everything is written to; it is made if it isn't there. A screenshot and what is printed for scripts
/// leave nothing behind, a demo only where it is told to: they work in a folder that goes with this object.
class ConfigDir final {
    Q_DISABLE_COPY_MOVE(ConfigDir)
    Q_DECLARE_TR_FUNCTIONS(ui::ConfigDir)

public:
    explicit ConfigDir(const CommandLine &line);

    const QString &path() const { return m_path; }
    /// Where labels and scenes are read: the folder that a person knows, which need not be there. It is path() where
    /// that is no copy.
    const QString &origin() const { return m_origin; }
    /// It goes with this object: whatever is written, nothing is kept.
    bool isTemporary() const { return m_temporary.has_value(); }
    /// Why nothing can be kept, in a sentence; empty normally.
    const QString &problem() const { return m_problem; }

private:
    void copyFrom(const QString &folder) const;
    void tryWriting();

    std::optional<QTemporaryDir> m_temporary;
    QString m_path;
    QString m_origin;
    QString m_problem;
};

} // namespace ui
