// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/ViewFilters.h"

#include "ui/desk/PlantView.h"
#include "ui/inventory/FilterBox.h"
#include "ui/inventory/InventoryView.h"
#include "ui/stages/StagesView.h"

#include <utility>

namespace ui {

ViewFilters::ViewFilters(FilterBox &box, PlantView &view, QObject *parent)
    : QObject(parent)
    , m_box(box)
    , m_plantView(view)
    , m_hint(box.toolTip())
{
    connect(&box, &QLineEdit::textChanged, this, &ViewFilters::narrow);
    connect(&box, &FilterBox::entered, this, [this] {
        if (m_view == View::List)
            m_plantView.inventoryView().expectFilter();
    });
    connect(&box, &FilterBox::rowsRequested, &view, &PlantView::takeFocus);
}

void ViewFilters::follow()
{
    const View before = std::exchange(m_view, m_plantView.view());
    if (before == m_view)
        return;
    m_words[before] = m_box.text();
    m_box.setText(m_words[m_view]); // the same words as before narrow it to what they did
    m_box.setToolTip(m_view == View::Stages
                         ? tr("Shows only stages that contain all these words, in name, mark, account, region or "
                              "ARN. An asterisk stands for anything: main-* begins with main-. tag:show=evening "
                              "finds those with that tag.")
                         : m_view == View::Crosspoint ? m_plantView.views().filterHint()
                                                      : m_hint);
}

void ViewFilters::narrow(const QString &words)
{
    if (m_view == View::Stages)
        m_plantView.stagesView().setFilterText(words);
    else if (m_view == View::List)
        m_plantView.inventoryView().setFilterText(words);
    else
        m_plantView.views().narrow(words);
}

} // namespace ui
