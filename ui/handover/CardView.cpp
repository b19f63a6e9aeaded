// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/handover/CardView.h"

#include "patchbay/plant/EncoderDetails.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Colors.h"
#include "ui/appearance/Fonts.h"
#include "ui/handover/QrView.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/words/SourceContext.h"

#include <QCoroTask>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString html(const HandoverCard &card, const QPalette &palette)
{
    const QString secondary = secondaryText(palette, QPalette::Base).name();
    const QString typedFace = fixedWidthFont().family().toHtmlEscaped();
    QString rows;
    for (const HandoverLine &line : linesOf(card, WrittenKeys::Dots)) {
        const bool isTyped = line.kind == HandoverLine::Kind::Typed;
        const QString value = (isTyped ? line.value.reveal() : text::isolated(line.value.reveal())).toHtmlEscaped();
        QString cell = u"<td>%1</td>"_s;
        if (isTyped)
            cell = u"<td style=\"font-family:'%2'; white-space:pre-wrap\">%1</td>"_s.replace("%2"_L1, typedFace);
        else if (line.kind == HandoverLine::Kind::Remark)
            cell = u"<td style=\"color:%2\">%1</td>"_s.replace("%2"_L1, secondary);
        rows += u"<tr><td style=\"color:%1; white-space:nowrap\">%2</td>"_s.arg(secondary, line.caption.toHtmlEscaped())
            + QString(cell).replace("%1"_L1, value) + u"</tr>"_s;
    }
    return u"<table cellspacing=\"0\" cellpadding=\"5\">%1</table>"_s.replace("%1"_L1, rows);
}

} // namespace

CardView::CardView(const patchbay::Plant &plant, QWidget *parent)
    : QWidget(parent)
    , m_plant(plant)
    , m_stack(new QStackedWidget)
    , m_preview(new QTextBrowser)
    , m_code(new QrView)
    , m_codeOf(new SentenceLabel)
    , m_buttons{new QPushButton, new QPushButton}
{
    m_preview->setAccessibleName(tr("Card"));
    m_preview->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_preview->setTabChangesFocus(true);
    m_preview->setOpenLinks(false);
    m_stack->addWidget(m_preview);
    m_stack->addWidget(makeCodePage());
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_stack, 1);
    column->addLayout(makeCodeRow());
    connect(m_code, &QrView::concealed, this, &CardView::concealCode);
}

CardView::~CardView()
{
    m_readingCode.request_stop();
}

void CardView::showCard(const patchbay::EncoderId &encoder, const HandoverCard &card)
{
    if (m_encoder != encoder)
        concealCode();
    m_encoder = encoder;
    m_card = card;
    m_card.dropKeys();
    const QString shown = html(card, m_preview->palette());
    if (shown != m_shown) // else it stays scrolled as it is
        m_preview->setHtml(shown);
    m_shown = shown;
    updateButtons();
}

QBoxLayout *CardView::makeCodeRow()
{
    auto *const row = new QHBoxLayout;
    row->addStretch(1);
    for (std::size_t leg = 0; leg < m_buttons.size(); ++leg) {
        m_buttons[leg]->setAutoDefault(false);
        row->addWidget(m_buttons[leg]);
        connect(m_buttons[leg], &QPushButton::clicked, this, [this, leg] { toggleCode(leg); });
    }
    return row;
}

QWidget *CardView::makeCodePage()
{
    auto *const page = new QWidget;
    auto *const column = new QVBoxLayout(page);
    column->addWidget(m_code, 1);
    column->addWidget(m_codeOf);
    m_codeOf->setAlignment(Qt::AlignHCenter);
    return page;
}

void CardView::updateButtons()
{
    const bool isPair = m_card.legs.size() > 1;
    const std::array labels{isPair ? tr("QR code of leg &A") : tr("Show &QR code"), tr("QR code of leg &B")};
    const bool isKnown = m_card.server == HandoverCard::Server::Known;
    for (std::size_t leg = 0; leg < m_buttons.size(); ++leg) {
        QPushButton &button = *m_buttons[leg];
        button.setText(m_codeLeg == leg ? tr("Hide &QR code") : labels[leg]);
        button.setVisible(leg < m_card.legs.size());
        button.setEnabled(isKnown);
        button.setToolTip(isKnown ? tr("Server and key as one URL, for a phone’s encoder")
                                  : tr("The server is not known, so there is nothing to show."));
    }
}

void CardView::toggleCode(std::size_t leg)
{
    const bool wasShown = m_codeLeg == leg;
    concealCode();
    patchbay::Source *const source = m_plant.source(m_encoder.source);
    if (wasShown || !source)
        return;
    Q_EMIT told({});
    QCoro::connect(patchbay::readStreamKeys(*source, m_encoder.arn, m_readingCode.get_token()), this,
                   [this, leg, stop = m_readingCode.get_token()](const aws::Result<std::vector<aws::Secret>> &keys) {
                       if (!stop.stop_requested())
                           showCode(leg, keys);
                   });
}

void CardView::showCode(std::size_t leg, const aws::Result<std::vector<aws::Secret>> &keys)
{
    const patchbay::Source *const source = m_plant.source(m_encoder.source);
    if (!keys && source)
        return Q_EMIT told(describe(keys.error(), contextOf(*source, ErrorContext::Act::Reading)).brief());
    const aws::Secret key = keys && leg < keys->size() ? (*keys)[leg] : aws::Secret();
    const HandoverCard::Leg coded{leg < m_card.legs.size() ? m_card.legs[leg].letter : QString(), key};
    if (!m_code->reveal(publishUrl(m_card, coded)))
        return Q_EMIT told(tr("AWS said no key, so there is nothing to show."));
    m_codeLeg = leg;
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_code->lifetime()).count();
    m_codeOf->setText(coded.letter.isEmpty()
                          ? text::filled(tr("Server and key of %1. Hidden after %2 s."), m_card.encoder, seconds)
                          : text::filled(tr("Server and key of %1, leg %2. Hidden after %3 s."), m_card.encoder,
                                         coded.letter, seconds));
    m_stack->setCurrentIndex(1);
    updateButtons();
}

void CardView::concealCode()
{
    m_readingCode.request_stop();
    m_readingCode = std::stop_source();
    if (!m_codeLeg)
        return;
    m_codeLeg.reset();
    m_code->conceal();
    m_stack->setCurrentIndex(0);
    updateButtons();
}

} // namespace ui
