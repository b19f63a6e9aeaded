// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/SceneNameDialog.h"

#include "patchbay/scenes/Scene.h"
#include "text/Isolate.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/words/SceneWords.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

QString SceneNameDialog::freeName(const patchbay::SceneStore &store, const QString &name)
{
    QString free = name;
    for (int number = 2; store.find(free); ++number) {
        const QString ending = text::filled(tr(" (%1)", "after a name, a number"), number);
        free = name.left(patchbay::Scene::longestName - ending.size()) + ending;
    }
    return free;
}

SceneNameDialog::SceneNameDialog(const Words &words, const QString &name, Act act, QWidget *parent)
    : WritingDialog(parent)
    , m_act(std::move(act))
    , m_name(new QLineEdit(name))
    , m_sentence(new SentenceLabel)
    , m_footer(new DialogFooter(*this))
{
    setWindowTitle(words.title);
    m_sentence->setText(words.sentence);
    m_sentence->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_name->setMaxLength(int(patchbay::Scene::longestName));
    m_name->setAccessibleName(tr("Name"));
    m_name->selectAll();
    auto *const label = new SecondaryLabel(tr("&Name"));
    label->setBuddy(m_name);
    m_footer->addLeave(tr("&Cancel"))->setToolTip(tr("Closes without a change"));
    m_go = m_footer->addAct(words.act);
    connect(m_name, &QLineEdit::textChanged, this, &SceneNameDialog::update);
    connect(m_go, &QPushButton::clicked, this, &SceneNameDialog::go);
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line / 2);
    column->addWidget(label);
    column->addWidget(m_name);
    column->addWidget(m_sentence);
    column->addStretch(1);
    column->addWidget(m_footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    update();
    m_name->setFocus();
}

void SceneNameDialog::update()
{
    if (isWriting())
        return;
    m_go->setEnabled(!m_name->text().trimmed().isEmpty());
    m_footer->setDefault(m_go->isEnabled() ? m_go : nullptr);
}

void SceneNameDialog::go()
{
    const QString name = m_name->text().trimmed();
    QCoro::connect(m_act(name, beginWriting(*m_go, *m_sentence)), this,
                   [this, name](const Done &done) { tell(done, name); });
}

void SceneNameDialog::tell(const Done &done, const QString &name)
{
    const bool isOpen = endWriting();
    if (isOpen && !done) {
        update();
        return m_sentence->setText(sceneRefusal(done.error(), name));
    }
    if (isOpen)
        accept();
    if (done)
        Q_EMIT named(name);
}

} // namespace ui
