// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/commands/Situation.h"

#include <QStackedWidget>

#include <functional>
#include <map>

namespace ui {

/// In which way the plant is looked at.
enum class View { List, Crosspoint, Stages, Journal };

/// What shows it.
Command commandOf(View view);

/// The ways in which the plant is looked at, of which one is shown.
class ViewStack final : public QStackedWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewStack)

public:
    /// What the window needs of a view.
    struct Face {
        QWidget *widget;
        std::function<void()> takeFocus;
        std::function<QString()> counts; ///< for the line below
        std::function<void(const QString &words)> narrow = {}; ///< by the tool bar's filter; it may have its own way
        QString filterHint = {}; ///< what is looked for in it
    };

    using QStackedWidget::QStackedWidget;

    /// The first one is shown.
    void add(View view, Face face);
    /// In place of the one that is shown, with the keyboard.
    void showView(View view);
    View view() const { return m_view; }
    /// Brings the keyboard to the one that is shown.
    void takeFocus();
    QString counts() const;
    /// What the one that is shown needs of a filter.
    void narrow(const QString &words);
    QString filterHint() const { return m_faces.at(m_view).filterHint; }

private:
    std::map<View, Face> m_faces;
    View m_view = View::List;
};

} // namespace ui
