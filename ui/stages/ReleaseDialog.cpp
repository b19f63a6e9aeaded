// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stages/ReleaseDialog.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/FieldNote.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/WhoLine.h"
#include "ui/words/Names.h"
#include "ui/words/ProtectionWords.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int widthInCharacters = 62;
constexpr qsizetype mostNamed = 6;
constexpr int longestReason = 500; ///< characters

/// Each in a line, as far as there is room.
QString sentences(const patchbay::Plant &plant, const QList<patchbay::StageId> &stages)
{
    QStringList lines;
    for (const patchbay::StageId &stage : stages.first(std::min(stages.size(), mostNamed))) {
        if (const auto protection = patchbay::protectionOn(plant, stage))
            lines += protectedSentence(stageName(plant, stage), *protection);
    }
    if (stages.size() > mostNamed)
        lines += ReleaseDialog::tr("and %Ln more", nullptr, int(stages.size() - mostNamed));
    return lines.join(u'\n');
}

QList<patchbay::SourceId> sourcesOf(const QList<patchbay::StageId> &stages)
{
    QList<patchbay::SourceId> sources;
    for (const patchbay::StageId &stage : stages) {
        if (!sources.contains(stage.source))
            sources += stage.source;
    }
    return sources;
}

} // namespace

ReleaseDialog::ReleaseDialog(const patchbay::Plant &plant, const QList<patchbay::StageId> &stages, QWidget *parent)
    : Dialog(parent)
    , m_why(new QLineEdit)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Release stage"));
    auto *const footer = new DialogFooter(*this);
    m_release = footer->addAct(tr("&Release"));
    footer->addLeave(tr("&Leave protected"))->setToolTip(tr("Closes without a change"));
    auto *const heading = new SentenceLabel;
    heading->setText(stages.size() == 1 ? text::filled(tr("Release %1"), stageName(plant, stages.constFirst()))
                                        : tr("Release %Ln stages", nullptr, int(stages.size())));
    heading->setFont(scaledFont(1.25, QFont::Bold));
    auto *const whose = new SentenceLabel;
    whose->setText(sentences(plant, stages));
    auto *const label = new QLabel(tr("Reaso&n"));
    label->setBuddy(m_why);
    m_why->setAccessibleName(tr("Reason"));
    m_why->setMaxLength(longestReason);
    auto *const note = new FieldNote(*m_why);
    note->say({}, tr("It is kept in this computer's journal. Whoever protected it is not told by AWS."));
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line / 4);
    column->addWidget(new WhoLine(plant, sourcesOf(stages)));
    column->addWidget(heading);
    column->addWidget(whose);
    column->addSpacing(line / 2);
    column->addWidget(label);
    column->addWidget(m_why);
    column->addWidget(note);
    column->addStretch(1);
    column->addSpacing(line / 2);
    column->addWidget(footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * widthInCharacters);
    m_release->setEnabled(false);
    connect(m_why, &QLineEdit::textChanged, this,
            [this](const QString &why) { m_release->setEnabled(!why.trimmed().isEmpty()); });
    connect(m_release, &QPushButton::clicked, this, [this] {
        const QString why = m_why->text().trimmed();
        accept();
        Q_EMIT wanted(why);
    });
    m_why->setFocus();
}

} // namespace ui
