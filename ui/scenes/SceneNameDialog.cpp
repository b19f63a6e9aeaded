// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/SceneNameDialog.h"

#include "patchbay/scenes/Scene.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/widgets/SentenceLabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

SceneNameDialog::SceneNameDialog(const Words &words, const QString &name, Act act, QWidget *parent)
    : Dialog(parent)
    , m_act(std::move(act))
    , m_name(new QLineEdit(name))
    , m_sentence(new SentenceLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words.title);
    m_sentence->setText(words.sentence);
    m_sentence->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_name->setMaxLength(int(patchbay::Scene::longestName));
    m_name->setAccessibleName(tr("Name"));
    m_name->selectAll();
    auto *const label = new SecondaryLabel(tr("&Name"));
    label->setBuddy(m_name);
    auto *const footer = new DialogFooter(*this);
    footer->addLeave(tr("&Cancel"))->setToolTip(tr("Closes without a change"));
    QPushButton *const go = footer->addAct(words.act);
    const auto update = [this, go, footer] {
        go->setEnabled(!m_name->text().trimmed().isEmpty());
        footer->setDefault(go->isEnabled() ? go : nullptr);
    };
    connect(m_name, &QLineEdit::textChanged, this, update);
    connect(go, &QPushButton::clicked, this, &SceneNameDialog::go);
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line / 2);
    column->addWidget(label);
    column->addWidget(m_name);
    column->addWidget(m_sentence);
    column->addStretch(1);
    column->addWidget(footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    update();
    m_name->setFocus();
}

void SceneNameDialog::go()
{
    const QString refusal = m_act(m_name->text().trimmed());
    if (refusal.isEmpty())
        accept();
    else
        m_sentence->setText(refusal);
}

} // namespace ui
