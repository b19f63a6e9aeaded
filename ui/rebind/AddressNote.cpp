// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rebind/AddressNote.h"

#include "ui/appearance/Fonts.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/words/Severity.h"
#include "ui/words/UrlWords.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {

using State = patchbay::AddressComparison::State;

namespace {

constexpr int stageWidthInCharacters = 20;

} // namespace

AddressNote::AddressNote(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel)
    , m_sentence(new SentenceLabel)
    , m_url(new ElidedField)
    , m_copy(new QPushButton(tr("Copy &URL")))
    , m_copied(new SecondaryLabel(tr("URL copied.")))
{
    m_sign->setFixedSize(QSize(1, 1) * fontMetrics().height());
    m_url->setFont(fixedWidthFont());
    m_url->setAccessibleName(tr("New URL"));
    m_url->setFocusPolicy(Qt::ClickFocus); // Copy URL is what the keyboard needs
    m_copy->setAutoDefault(false);
    m_copy->setToolTip(tr("Copies the address that the encoder needs for the new stage"));
    connect(m_copy, &QPushButton::clicked, this, &AddressNote::copyUrl);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(fontMetrics().height() / 4);
    grid->setHorizontalSpacing(fontMetrics().height() / 2);
    grid->addWidget(m_sign, 0, 0, Qt::AlignTop);
    grid->addWidget(m_sentence, 0, 1, 1, 3);
    grid->addWidget(m_url, 1, 1);
    grid->addWidget(m_copied, 1, 2);
    grid->addWidget(m_copy, 1, 3);
    grid->setColumnStretch(1, 1);
    // Room for all of it from the beginning: the list of stages above would shrink under the mouse.
    for (QWidget *const each : std::initializer_list<QWidget *>{m_url, m_copy, m_copied, this}) {
        QSizePolicy kept = each->sizePolicy();
        kept.setRetainSizeWhenHidden(true);
        each->setSizePolicy(kept);
        each->hide();
    }
}

void AddressNote::show(const patchbay::AddressComparison &comparison, const QString &stage, bool isWaitedFor)
{
    const bool needsUrl = comparison.needsNewUrl();
    const bool isWarning = comparison.state == State::Differs || comparison.state == State::Failed;
    // One line, however long the stage's name is, which stands whole elsewhere in the dialog.
    const int widest = fontMetrics().averageCharWidth() * stageWidthInCharacters;
    const QString name = fontMetrics().elidedText(stage, Qt::ElideMiddle, widest);
    m_sentence->setText(urlVerdict(comparison, name, isWaitedFor));
    m_sign->setPixmap(
        iconOf(isWarning ? Severity::Attention : Severity::Note).pixmap(m_sign->size(), m_sign->devicePixelRatioF()));
    if (m_url->text() != comparison.url || !needsUrl)
        m_copied->hide();
    m_url->setValue(comparison.url);
    m_url->setVisible(needsUrl);
    m_copy->setVisible(needsUrl);
    setVisible(!m_sentence->text().isEmpty());
}

void AddressNote::copyUrl()
{
    clipboard::put(m_url->text());
    m_copied->show();
}

} // namespace ui
