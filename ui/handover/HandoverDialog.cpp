// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/handover/HandoverDialog.h"

#include "patchbay/plant/EncoderDetails.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Colors.h"
#include "ui/appearance/Fonts.h"
#include "ui/handover/QrView.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/NameDelegate.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/WhoLine.h"
#include "ui/widgets/WorldSign.h"
#include "ui/words/HandoverWords.h"
#include "ui/words/SourceContext.h"

#include <QCheckBox>
#include <QCoroTask>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QSize sizeInCharacters(112, 36);
constexpr int listInCharacters = 26;

QString html(const HandoverCard &card, const QPalette &palette)
{
    const QString secondary = secondaryText(palette, QPalette::Base).name();
    const QString typedFace = fixedWidthFont().family().toHtmlEscaped();
    QString rows;
    for (const HandoverLine &line : linesOf(card, WrittenKeys::Dots)) {
        const QString value = text::isolated(line.value.reveal()).toHtmlEscaped();
        QString cell = u"<td>%1</td>"_s;
        if (line.kind == HandoverLine::Kind::Typed)
            cell = u"<td style=\"font-family:'%2'\">%1</td>"_s.replace("%2"_L1, typedFace);
        else if (line.kind == HandoverLine::Kind::Remark)
            cell = u"<td style=\"color:%2\">%1</td>"_s.replace("%2"_L1, secondary);
        rows += u"<tr><td style=\"color:%1; white-space:nowrap\">%2</td>"_s.arg(secondary, line.caption.toHtmlEscaped())
            + QString(cell).replace("%1"_L1, value) + u"</tr>"_s;
    }
    return u"<table cellspacing=\"0\" cellpadding=\"5\">%1</table>"_s.replace("%1"_L1, rows);
}

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
    , m_stack(new QStackedWidget)
    , m_preview(new QTextBrowser)
    , m_code(new QrView)
    , m_codeOf(new SentenceLabel)
    , m_codeButtons{new QPushButton, new QPushButton}
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
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        concealCode();
        update();
    });
    connect(m_code, &QrView::concealed, this, &HandoverDialog::concealCode);
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

HandoverDialog::~HandoverDialog()
{
    m_readingCode.request_stop();
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
    heading->setText(count == 1 ? text::isolated(fontMetrics().elidedText(card().encoder, Qt::ElideMiddle, width))
                                : tr("%Ln encoders", nullptr, count));
    m_preview->setAccessibleName(tr("Card"));
    m_preview->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_preview->setTabChangesFocus(true);
    m_preview->setOpenLinks(false);
    m_stack->addWidget(m_preview);
    m_stack->addWidget(makeCodePage());
    auto *const shown = new QHBoxLayout;
    shown->addWidget(m_list);
    shown->addWidget(m_stack, 1);
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
    column->addLayout(makeCodeRow());
    column->addLayout(keys);
    column->addWidget(m_footer);
    resize(QSize(fontMetrics().averageCharWidth() * sizeInCharacters.width(), line * sizeInCharacters.height())
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

QBoxLayout *HandoverDialog::makeCodeRow()
{
    auto *const row = new QHBoxLayout;
    row->addWidget(m_withKeys);
    row->addStretch(1);
    for (std::size_t leg = 0; leg < m_codeButtons.size(); ++leg) {
        m_codeButtons[leg]->setAutoDefault(false);
        row->addWidget(m_codeButtons[leg]);
        connect(m_codeButtons[leg], &QPushButton::clicked, this, [this, leg] { toggleCode(leg); });
    }
    return row;
}

QWidget *HandoverDialog::makeCodePage()
{
    auto *const page = new QWidget;
    auto *const column = new QVBoxLayout(page);
    column->addWidget(m_code, 1);
    column->addWidget(m_codeOf);
    m_codeOf->setAlignment(Qt::AlignHCenter);
    return page;
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
    updateCard();
    updateCodeButtons();
    m_keysSentence->setText(keysSentence());
    m_again->setVisible(m_withKeys->isChecked() && m_cards.waiting() == 0 && !m_cards.keyless().empty());
    for (QPushButton *const act : m_acts)
        act->setEnabled(m_cards.waiting() == 0);
}

void HandoverDialog::updateCard()
{
    const QString shown = html(card(), m_preview->palette());
    if (m_preview->property("card") == shown)
        return; // it stays scrolled as it is
    m_preview->setProperty("card", shown);
    m_preview->setHtml(shown);
}

void HandoverDialog::updateCodeButtons()
{
    const bool isPair = card().legs.size() > 1;
    const std::array labels{isPair ? tr("QR code of leg &A") : tr("Show &QR code"), tr("QR code of leg &B")};
    const bool isKnown = card().server == HandoverCard::Server::Known;
    for (std::size_t leg = 0; leg < m_codeButtons.size(); ++leg) {
        QPushButton &button = *m_codeButtons[leg];
        button.setText(m_codeLeg == leg ? tr("Hide &QR code") : labels[leg]);
        button.setVisible(leg < card().legs.size());
        button.setEnabled(isKnown);
        button.setToolTip(isKnown ? tr("Server and key as one URL, for a phone’s encoder")
                                  : tr("The server is not known, so there is nothing to show."));
    }
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

void HandoverDialog::toggleCode(std::size_t leg)
{
    const bool wasShown = m_codeLeg == leg;
    concealCode();
    const patchbay::EncoderId &encoder = m_cards.encoders()[qsizetype(current())];
    patchbay::Source *const source = m_plant.source(encoder.source);
    if (wasShown || !source)
        return;
    m_told->clear();
    QCoro::connect(patchbay::readStreamKeys(*source, encoder.arn, m_readingCode.get_token()), this,
                   [this, leg, stop = m_readingCode.get_token()](const aws::Result<std::vector<aws::Secret>> &keys) {
                       if (!stop.stop_requested())
                           showCode(leg, keys);
                   });
}

void HandoverDialog::showCode(std::size_t leg, const aws::Result<std::vector<aws::Secret>> &keys)
{
    const patchbay::Source *const source = m_plant.source(m_cards.encoders()[qsizetype(current())].source);
    if (!keys && source)
        return tell(describe(keys.error(), contextOf(*source, ErrorContext::Act::Reading)).brief());
    const aws::Secret key = keys && leg < keys->size() ? (*keys)[leg] : aws::Secret();
    const HandoverCard::Leg coded{leg < card().legs.size() ? card().legs[leg].letter : QString(), key};
    if (!m_code->reveal(publishUrl(card(), coded)))
        return tell(tr("AWS said no key, so there is nothing to show."));
    m_codeLeg = leg;
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_code->lifetime()).count();
    m_codeOf->setText(coded.letter.isEmpty()
                          ? text::filled(tr("Server and key of %1. Hidden after %2 s."), card().encoder, seconds)
                          : text::filled(tr("Server and key of %1, leg %2. Hidden after %3 s."), card().encoder,
                                         coded.letter, seconds));
    m_stack->setCurrentIndex(1);
    updateCodeButtons();
}

void HandoverDialog::concealCode()
{
    m_readingCode.request_stop();
    m_readingCode = std::stop_source();
    if (!m_codeLeg)
        return;
    m_codeLeg.reset();
    m_code->conceal();
    m_stack->setCurrentIndex(0);
    updateCodeButtons();
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
