// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/ViewStack.h"

namespace ui {

Command commandOf(View view)
{
    switch (view) {
    case View::List:
        return Command::List;
    case View::Crosspoint:
        return Command::Crosspoint;
    case View::Stages:
        return Command::Stages;
    case View::Journal:
        return Command::Journal;
    }
    Q_UNREACHABLE();
}

void ViewStack::add(View view, Face face)
{
    if (m_faces.empty())
        m_view = view;
    addWidget(face.widget);
    m_faces.emplace(view, std::move(face));
}

void ViewStack::showView(View view)
{
    m_view = view;
    setCurrentWidget(m_faces.at(view).widget);
    takeFocus();
}

void ViewStack::takeFocus()
{
    m_faces.at(m_view).takeFocus();
}

QString ViewStack::counts() const
{
    return m_faces.at(m_view).counts();
}

void ViewStack::narrow(const QString &words)
{
    if (const auto &narrow = m_faces.at(m_view).narrow)
        narrow(words);
}

} // namespace ui
