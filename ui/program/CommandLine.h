// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appearance/Appearance.h"

#include <QCoreApplication>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>
#include <tl/expected.hpp>

namespace ui {

/// What the program was asked to do. The options are kept stable: people script them.
struct CommandLine {
    bool demo = false;
    bool rtmp = false; ///< real encoders can publish to the demo
    QString account; ///< empty: the one used last
    QString region; ///< in lower case; empty: the account's
    QString endpointUrl; ///< empty: the account's
    QString configDir; ///< empty: the operating system's folder for this program
    QString appearance; ///< "system", "light", "dark", or empty: as preferred
    bool rateLimits = true;
    bool wallboard = false; ///< it opens beside the main window
    QString screenshot; ///< empty: none
    QString view; ///< what the screenshot shows; empty: the window as it starts
    QSize size; ///< of the window; empty: as remembered

    /// What is printed instead of showing a window.
    enum class Prints {
        Nothing,
        List, ///< what there is, once
        Changes, ///< what there is, and each change from then on
    };
    Prints prints = Prints::Nothing;
    bool asCsv = false; ///< a list as a table; otherwise JSON

    /// Without a window and without a display.
    bool isForScripts() const { return prints != Prints::Nothing; }

    Appearance appearanceOr(Appearance preferred) const;

    /// A text to print before ending: the help or the version (success), or what is wrong (failure).
    struct Ending {
        QString text;
        bool isFailure = false;
    };
    static tl::expected<CommandLine, Ending> parse(const QStringList &arguments, const QStringList &views);

    Q_DECLARE_TR_FUNCTIONS(ui::CommandLine)
};

} // namespace ui
