// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/participants/DisconnectDialog.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/GrowToFit.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/TypedConfirmation.h"
#include "ui/widgets/WhoLine.h"
#include "ui/words/Names.h"

#include <QBoxLayout>
#include <QPushButton>

namespace ui {

namespace {

constexpr int widthInCharacters = 64;

} // namespace

DisconnectDialog::DisconnectDialog(const patchbay::Plant &plant, patchbay::Disconnection disconnection, QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_disconnection(std::move(disconnection))
    , m_heading(new SentenceLabel)
    , m_meaning(new SentenceLabel)
    , m_typed(new TypedConfirmation)
    , m_footer(new DialogFooter(*this))
    , m_disconnect(m_footer->addAct(tr("&Disconnect")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    connect(m_typed, &TypedConfirmation::givenChanged, this, &DisconnectDialog::update);
    connect(&plant, &patchbay::Plant::rowsChanged, this, &DisconnectDialog::update);
    connect(&plant, &patchbay::Plant::rowsRemoved, this, &DisconnectDialog::update);
    connect(m_disconnect, &QPushButton::clicked, this, [this] {
        update(); // by what is known at this moment
        if (!m_disconnect->isEnabled())
            return;
        Q_EMIT disconnectionWanted(m_disconnection);
        accept();
    });
    update();
}

void DisconnectDialog::layOut()
{
    setWindowTitle(tr("Disconnect"));
    m_heading->setFont(scaledFont(1.25, QFont::Bold));
    QPushButton *const cancel = m_footer->addLeave(tr("&Cancel"));
    cancel->setToolTip(tr("Closes, and disconnects nobody"));
    m_footer->setDefault(nullptr);
    m_disconnect->setToolTip(tr("Cuts them off the stage now"));
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(new WhoLine(m_plant, {m_disconnection.stage.source}));
    column->addWidget(m_heading);
    column->addWidget(m_meaning);
    column->addWidget(m_typed);
    column->addStretch(1);
    column->addWidget(m_footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * widthInCharacters);
    cancel->setFocus();
}

QString DisconnectDialog::who() const
{
    if (m_disconnection.encoder) {
        const QString name = encoderName(m_plant, *m_disconnection.encoder);
        return name.isEmpty() ? pastEncoderName(m_disconnection.name, m_disconnection.encoder->arn) : name;
    }
    return m_disconnection.name.isEmpty() ? tr("this guest", "in the middle of a sentence") : m_disconnection.name;
}

bool DisconnectDialog::isStillHere() const
{
    if (!m_disconnection.encoder)
        return true;
    const patchbay::Configuration *const known = m_plant.find(*m_disconnection.encoder);
    return known && known->summary.stageArn == m_disconnection.stage.arn && !known->moving;
}

QString DisconnectDialog::meaning() const
{
    if (!m_disconnection.encoder)
        return text::filled(tr("They are cut off %1 now. They can come back with the same token.", "a stage"),
                            m_disconnection.stageName);
    if (!isStillHere())
        return text::filled(tr("%1 is not on %2 any more, or is being changed. Nothing is cut off."), who(),
                            m_disconnection.stageName);
    const patchbay::Configuration *const known = m_plant.find(*m_disconnection.encoder);
    const QString cut = known->summary.redundantIngest && !known->isLegMissing
        ? text::filled(tr("Viewers of %1 lose both legs of %2 now."), m_disconnection.stageName, who())
        : text::filled(tr("Viewers of %1 lose %2 now."), m_disconnection.stageName, who());
    return cut + u' '
        + text::filled(tr("Its binding is emptied: %1 has no stage, and is refused, until you rebind it."), who());
}

bool DisconnectDialog::mustBeTyped() const
{
    const patchbay::Source *const source = m_plant.source(m_disconnection.stage.source);
    return m_disconnection.encoder.has_value() || (source && source->standing().isProduction());
}

void DisconnectDialog::update()
{
    m_heading->setText(text::filled(tr("Disconnect %1"), who()));
    m_meaning->setText(meaning());
    // Its own name, without what people call it beside that.
    m_typed->ask(tr("Type %1 to disconnect", "a name"), mustBeTyped() ? typedFor(m_disconnection.name, 1) : QString());
    m_disconnect->setEnabled(isStillHere() && m_typed->isGiven());
    if (isVisible())
        growToFit(*this);
}

/// It would be pressed by who meant something else.
bool DisconnectDialog::mayEnterPress(const QAbstractButton &button) const
{
    return &button != m_disconnect;
}

} // namespace ui
