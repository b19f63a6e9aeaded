// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/FoundProfiles.h"

#include "accounts/profiles/Profile.h"
#include "accounts/profiles/ProfileFiles.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/words/ProfileWords.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

FoundProfiles::FoundProfiles(const accounts::ProfileFiles &files, Acts acts, QWidget *parent)
    : QWidget(parent)
    , m_files(files)
    , m_acts(std::move(acts))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    connect(&files, &accounts::ProfileFiles::changed, this, &FoundProfiles::fill);
    fill();
}

/// What the keyboard comes to before the rows; nullptr: there are none yet, or nothing is before them.
QWidget *FoundProfiles::beforeRows() const
{
    QWidget *before = m_rows;
    while (before && before->focusPolicy() == Qt::NoFocus && before->previousInFocusChain() != m_rows)
        before = before->previousInFocusChain();
    return m_rows && m_rows->isAncestorOf(before) ? nullptr : before; // the chain is a ring
}

void FoundProfiles::fill()
{
    QWidget *before = beforeRows();
    const bool hadFocus = m_rows && m_rows->isAncestorOf(focusWidget());
    delete m_rows;
    m_rows = new QWidget;
    auto *const grid = new QGridLayout(m_rows);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(fontMetrics().height());
    grid->setColumnStretch(1, 1);
    const auto profiles = m_files.profiles();
    auto *const head = new SentenceLabel;
    head->setText(profiles.empty() ? noProfilesSentence(m_files) : tr("Found in your AWS files"));
    if (!profiles.empty())
        head->setFont(scaledFont(1.0, QFont::DemiBold));
    grid->addWidget(head, 0, 0, 1, 4);
    for (const accounts::Profile &profile : profiles) {
        if (grid->rowCount() > most)
            break;
        addRow(*grid, profile);
    }
    if (const int count = int(profiles.size()); count > most) {
        auto *const all = new QPushButton(tr("&All %Ln profiles…", nullptr, count));
        all->setAutoDefault(true);
        connect(all, &QPushButton::clicked, this, m_acts.chooseOfAll);
        grid->addWidget(all, grid->rowCount(), 0, 1, 4, Qt::AlignRight);
    }
    if (const QString sentence = filesSentence(m_files); !profiles.empty() && !sentence.isEmpty()) {
        auto *const label = new SentenceLabel;
        label->setText(sentence);
        grid->addWidget(label, grid->rowCount(), 0, 1, 4);
    }
    layout()->addWidget(m_rows);
    const auto buttons = m_rows->findChildren<QPushButton *>();
    for (QPushButton *const button : buttons) {
        if (before)
            setTabOrder(before, button);
        before = button;
    }
    auto *const first = m_rows->findChild<QPushButton *>();
    setFocusProxy(first);
    if (hadFocus && first)
        first->setFocus();
}

void FoundProfiles::addRow(QGridLayout &grid, const accounts::Profile &profile)
{
    const int row = grid.rowCount();
    auto *const name = new SentenceLabel;
    name->setText(profile.name);
    grid.addWidget(name, row, 0);
    if (!profile.chain) {
        auto *const problem = new SentenceLabel;
        problem->setText(problemSentence(profile.chain.error()));
        grid.addWidget(problem, row, 1, 1, 3);
        return;
    }
    auto *const use = new QPushButton(tr("Use"));
    use->setAutoDefault(true); // Enter presses it
    use->setAccessibleDescription(profile.name);
    use->setToolTip(text::filled(tr("Makes an account of the profile %1"), profile.name));
    connect(use, &QPushButton::clicked, this, [this, name = profile.name] { m_acts.use(name); });
    auto *const way = new SecondaryLabel(waysOf(profile));
    auto *const region = new SecondaryLabel(regionOf(profile));
    for (QLabel *const label : {static_cast<QLabel *>(way), static_cast<QLabel *>(region)})
        label->setTextFormat(Qt::PlainText);
    grid.addWidget(way, row, 1);
    grid.addWidget(region, row, 2);
    grid.addWidget(use, row, 3);
}

} // namespace ui
