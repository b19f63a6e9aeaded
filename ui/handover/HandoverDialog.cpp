// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/handover/HandoverDialog.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/handover/CardView.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/NameDelegate.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/WhoLine.h"
#include "ui/widgets/WorldSign.h"
#include "ui/words/HandoverWords.h"
#include "ui/words/SourceContext.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr QSize sizeInCharacters(112, 40);
constexpr int listInCharacters = 26;

QList<patchbay::SourceId> sourcesOfAll(const QList<patchbay::EncoderId> &encoders)
{
    QList<patchbay::SourceId> sources;
    for (const patchbay::EncoderId &encoder : encoders) {
        if (!sources.contains(encoder.source))
            sources.append(encoder.source);
    }
    return sources;
}

} // namespace

HandoverDialog::HandoverDialog(const patchbay::Plant &plant, const QList<patchbay::EncoderId> &encoders,
                               QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_cards(plant, encoders)
    , m_list(new QListWidget)
    , m_card(new CardView(plant))
    , m_withKeys(new QCheckBox(tr("With stream &keys")))
    , m_keysSentence(new SentenceLabel)
    , m_again(new QPushButton(tr("&Read again")))
    , m_told(new SentenceLabel)
    , m_footer(new DialogFooter(*this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Hand over"));
    setUpList();
    fillFooter();
    layOut();
    connect(&m_cards, &HandoverCards::changed, this, &HandoverDialog::update);
    connect(m_list, &QListWidget::currentRowChanged, this, &HandoverDialog::update);
    connect(m_card, &CardView::told, this, &HandoverDialog::tell);
    connect(m_withKeys, &QCheckBox::toggled, this, [this](bool with) {
        m_told->clear();
        with ? m_cards.readKeys() : m_cards.dropKeys();
    });
    connect(m_again, &QPushButton::clicked, &m_cards, &HandoverCards::readKeys);
    connect(&plant.sources(), &patchbay::Sources::closed, this, [this](const patchbay::Source &closed) {
        if (sourcesOfAll(m_cards.encoders()).contains(closed.id()))
            reject();
    });
    update();
    (m_list->isHidden() ? static_cast<QWidget *>(m_withKeys) : m_list)->setFocus();
}

void HandoverDialog::setUpList()
{
    m_list->setAccessibleName(tr("Encoders"));
    m_list->setItemDelegate(new NameDelegate(m_list));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setAlternatingRowColors(true);
    for (const HandoverCard &each : m_cards.all()) {
        auto *const item = new QListWidgetItem(text::isolated(each.encoder), m_list);
        item->setToolTip(each.encoder);
    }
    m_list->setFixedWidth(fontMetrics().averageCharWidth() * listInCharacters);
    m_list->setVisible(m_cards.all().size() > 1);
    m_list->setCurrentRow(0);
}

void HandoverDialog::layOut()
{
    auto *const heading = new QLabel;
    heading->setTextFormat(Qt::PlainText);
    heading->setFont(scaledFont(1.25, QFont::Bold));
    const auto count = int(m_cards.all().size());
    const int width = fontMetrics().averageCharWidth() * sizeInCharacters.width() * 2 / 3;
    heading->setText(
        count == 1 ? text::isolated(fontMetrics().elidedText(m_cards.all().front().encoder, Qt::ElideMiddle, width))
                   : tr("%Ln encoders", nullptr, count));
    auto *const shown = new QHBoxLayout;
    shown->addWidget(m_list);
    shown->addWidget(m_card, 1);
    auto *const keys = new QHBoxLayout;
    keys->addWidget(m_keysSentence, 1);
    keys->addWidget(m_again, 0, Qt::AlignTop);
    m_again->setAutoDefault(false);
    m_keysSentence->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_keysSentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(makeWorldSign(), 0, Qt::AlignLeft);
    column->addWidget(new WhoLine(m_plant, sourcesOfAll(m_cards.encoders())));
    column->addWidget(heading);
    column->addLayout(shown, 1);
    column->addWidget(m_withKeys);
    column->addLayout(keys);
    column->addWidget(m_footer);
    const int characters = sizeInCharacters.width() + (count > 1 ? listInCharacters : 0);
    resize(QSize(fontMetrics().averageCharWidth() * characters, line * sizeInCharacters.height())
               .boundedTo(screenRoom(*this)));
}

QWidget *HandoverDialog::makeWorldSign() const
{
    QList<aws::World> worlds;
    for (const patchbay::SourceId &id : sourcesOfAll(m_cards.encoders())) {
        const patchbay::Source *const source = m_plant.source(id);
        if (source && !worlds.contains(source->identity().world))
            worlds += source->identity().world;
    }
    auto *const sign = new WorldSign(worlds.size() == 1 ? worlds.constFirst() : aws::World());
    if (worlds.size() > 1)
        sign->setMany();
    return sign;
}

void HandoverDialog::fillFooter()
{
    const auto add = [this](const QString &label, const QString &hint, void (HandoverDialog::*request)()) {
        QPushButton *const button = m_footer->addTool(label);
        button->setToolTip(hint);
        connect(button, &QPushButton::clicked, this, request);
        m_acts.push_back(button);
    };
    const bool areMany = m_cards.all().size() > 1;
    add(tr("&Copy"), areMany ? tr("Copies all cards as text") : tr("Copies the card as text"),
        &HandoverDialog::copyRequested);
    add(tr("&Print…"), areMany ? tr("Each card on a page of its own") : QString(), &HandoverDialog::printRequested);
    add(tr("&Save as PDF…"), areMany ? tr("One file, each card on a page of its own") : QString(),
        &HandoverDialog::saveRequested);
    m_footer->addBeside(m_told, 1);
    m_footer->addLeave(tr("C&lose"));
}

std::size_t HandoverDialog::current() const
{
    return std::size_t(std::max(m_list->currentRow(), 0));
}

void HandoverDialog::update()
{
    m_card->showCard(m_cards.encoders()[qsizetype(current())], m_cards.all()[current()]);
    m_keysSentence->setText(keysSentence());
    m_again->setVisible(m_withKeys->isChecked() && m_cards.waiting() == 0 && !m_cards.keyless().empty());
    for (QPushButton *const act : m_acts)
        act->setEnabled(m_cards.waiting() == 0);
}

QString HandoverDialog::keysSentence() const
{
    const auto &keyless = m_cards.keyless();
    if (!m_withKeys->isChecked())
        return {};
    if (m_cards.waiting() > 0)
        return tr("Reading keys, %Ln to go…", nullptr, m_cards.waiting());
    if (keyless.empty())
        return keysWarning();
    const HandoverCards::Keyless &first = keyless.front();
    const patchbay::Source *const source = m_plant.source(first.encoder.source);
    const QString reason = first.error && source
        ? describe(*first.error, contextOf(*source, ErrorContext::Act::Reading)).brief()
        : tr("AWS said none.");
    return keysNotRead(int(keyless.size()), first.name, reason);
}

void HandoverDialog::tell(const QString &sentence)
{
    m_told->setText(sentence);
}

void HandoverDialog::forgetKeys()
{
    m_withKeys->setChecked(false);
}

} // namespace ui
