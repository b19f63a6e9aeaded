// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/ViewStack.h"

#include <QObject>
#include <QString>

#include <map>

namespace ui {

class FilterBox;
class PlantView;

/// The filter in the tool bar: it narrows whichever view is shown, each by words of its own, which stay while another
/// one is looked at. The journal has a filter of its own.
class ViewFilters final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewFilters)

public:
    /// Both outlive it.
    ViewFilters(FilterBox &box, PlantView &view, QObject *parent = nullptr);

    /// Another view is shown by now.
    void follow();

private:
    void narrow(const QString &words);

    FilterBox &m_box;
    PlantView &m_plantView;
    QString m_hint; ///< what is looked at in the list
    View m_view = View::List;
    std::map<View, QString> m_words;
};

} // namespace ui
