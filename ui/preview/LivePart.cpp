// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/LivePart.h"

#include "ui/preview/PreviewModel.h"
#include "ui/widgets/TypedConfirmation.h"
#include "ui/words/LiveRowWords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

#include <utility>

namespace ui {

namespace {

constexpr int typedInCharacters = 96;

} // namespace

LivePart::LivePart(PreviewModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_forAll(new QWidget)
    , m_choice(new QComboBox)
    , m_typed(new TypedConfirmation)
{
    using patchbay::IfLive;
    for (const IfLive each : {IfLive::WaitUntilIdle, IfLive::Cut, IfLive::Leave})
        m_choice->addItem(ifLiveForAll(each), int(each));
    m_choice->setAccessibleName(tr("If live"));
    m_choice->setToolTip(tr("Those on air stay as they are, unless another is chosen in their row"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *const label = new QLabel(tr("&If live"));
    label->setBuddy(m_choice);
    auto *const choice = new QHBoxLayout(m_forAll);
    choice->setContentsMargins({});
    choice->addWidget(label);
    choice->addWidget(m_choice);
    m_typed->setMaximumWidth(fontMetrics().averageCharWidth() * typedInCharacters);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(fontMetrics().height());
    row->addWidget(m_forAll, 0, Qt::AlignTop);
    row->addWidget(m_typed, 1);
    row->addStretch();
    connect(m_choice, &QComboBox::currentIndexChanged, this,
            [this] { m_model.setIfLiveForAll(IfLive(m_choice->currentData().toInt())); });
    connect(m_typed, &TypedConfirmation::givenChanged, this, &LivePart::update);
    connect(&model, &PreviewModel::changed, this, &LivePart::update);
    update();
}

void LivePart::choose(patchbay::IfLive ifLive)
{
    m_choice->setCurrentIndex(m_choice->findData(int(ifLive)));
}

bool LivePart::isConfirmed() const
{
    return m_typed->isGiven();
}

/// What was typed was of so many, and of these.
void LivePart::update()
{
    const PreviewItems &items = m_model.items();
    QStringList cut;
    QStringList onAir;
    bool isAnyLive = false;
    for (int row = 0; row < items.count(); ++row) {
        isAnyLive |= items.isLive(row);
        if (items.ifLive(row) != patchbay::IfLive::Cut)
            continue;
        const QString name = m_model.index(row, int(PreviewModel::Column::Encoder)).data().toString();
        cut += name;
        if (items.live().isOnAir(items.at(row)))
            onAir += name;
    }
    if (cut != m_cut)
        m_typed->clear();
    m_cut = cut;
    m_typed->ask(cutSentence(cut, onAir) + u' ' + tr("Type %1 to confirm.", "a number"),
                 cut.isEmpty() ? QString() : typedFor({}, int(cut.size())));
    setVisible(isAnyLive);
    if (std::exchange(m_wasConfirmed, isConfirmed()) != isConfirmed())
        Q_EMIT confirmedChanged();
}

} // namespace ui
