// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/PreviewSummary.h"

#include "ui/appearance/Fonts.h"
#include "ui/preview/PreviewModel.h"
#include "ui/preview/PreviewTable.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/words/PatchWords.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <array>

namespace ui {

namespace {

constexpr std::array shows{PreviewShow::All, PreviewShow::Changing, PreviewShow::Staying, PreviewShow::Problems};

} // namespace

PreviewSummary::PreviewSummary(const PreviewModel &model, PreviewTable &table, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_counts(new QLabel)
    , m_show(new QComboBox)
    , m_total(new SecondaryLabel)
{
    m_counts->setFont(scaledFont(1.0, QFont::DemiBold));
    auto *const label = new SecondaryLabel(tr("Sho&w"));
    label->setBuddy(m_show);
    for (const PreviewShow show : shows)
        m_show->addItem({}, int(show));
    m_show->setAccessibleName(tr("Show"));
    m_show->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_counts, 1);
    row->addWidget(m_total);
    row->addSpacing(fontMetrics().height());
    row->addWidget(label);
    row->addWidget(m_show);
    connect(m_show, &QComboBox::currentIndexChanged, &table,
            [this, &table] { table.setShow(PreviewShow(m_show->currentData().toInt())); });
    connect(&model, &PreviewModel::changed, this, &PreviewSummary::update);
    update();
}

void PreviewSummary::update()
{
    const PreviewCounts counts = m_model.items().counts();
    m_counts->setText(previewSummary(counts));
    m_total->setText(inAll(counts.all));
    for (int index = 0; index < m_show->count(); ++index) {
        const auto show = PreviewShow(m_show->itemData(index).toInt());
        m_show->setItemText(index, showLabel(show, m_model.items().count(show)));
    }
}

} // namespace ui
