// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rebind/RebindHeading.h"

#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/rebind/ProposedRebind.h"
#include "ui/tally/TallyLabel.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/SecondaryLabel.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int widthInCharacters = 60;
constexpr int leastUserInCharacters = 8;

} // namespace

RebindHeading::RebindHeading(const ProposedRebind &proposed, QWidget *parent)
    : QWidget(parent)
    , m_who(new QLabel)
    , m_tally(new TallyLabel)
{
    m_who->setTextFormat(Qt::PlainText);
    m_who->setFont(scaledFont(1.15, QFont::Bold));
    setWho(proposed.encoder(), proposed.configuration().userId);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_who, 1);
    row->addWidget(m_tally);
    row->addSpacing(fontMetrics().height());
    row->addWidget(new SecondaryLabel(proposed.source().id.region));
    setState(proposed.state());
}

void RebindHeading::setState(const ShownState &state)
{
    m_tally->setState(state);
}

/// A long user gives way to the encoder's name, of which both ends stay.
void RebindHeading::setWho(const QString &encoder, const QString &user)
{
    const QFontMetrics metrics = m_who->fontMetrics();
    const int widest = metrics.averageCharWidth() * widthInCharacters;
    const QString shownEncoder = metrics.elidedText(encoder, Qt::ElideMiddle, widest);
    const int room =
        std::max(widest - metrics.horizontalAdvance(shownEncoder), metrics.averageCharWidth() * leastUserInCharacters);
    const QString shownUser = metrics.elidedText(user, Qt::ElideRight, room);
    m_who->setText(user.isEmpty() ? text::isolated(shownEncoder) : text::filled(u"%1 · %2"_s, shownEncoder, shownUser));
    m_who->setToolTip(plainToolTip(user.isEmpty() ? encoder : encoder + u'\n' + user));
    m_who->setAccessibleName(user.isEmpty() ? encoder : text::filled(u"%1 · %2"_s, encoder, user));
}

} // namespace ui
