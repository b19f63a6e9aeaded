// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace files {
class Settings;
}

namespace ui {

/// Asks for a file, beginning in the folder where one was chosen last.
struct FileQuestion {
    QString title;
    QString filter; ///< "Scenes (*.scene.json)"; of several, the name that is proposed follows the one that is chosen
    /// A name for one that is to be written; empty: one that is there is to be read.
    QString suggested = {};

    /// `chosen` is called with its path, unless a person thinks better of it or the window goes before; both outlive
    /// the question.
    void ask(files::Settings &settings, QWidget &window, std::function<void(const QString &path)> chosen) const;
};

} // namespace ui
