// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/ActionHint.h"

#include "text/Isolate.h"
#include "ui/widgets/Shortcut.h"

#include <QAction>
#include <QCoreApplication>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::ActionHint)
};

constexpr const char *obstacleProperty = "obstacle";
constexpr const char *remarkProperty = "remark";

} // namespace

void setObstacle(QAction &action, const QString &obstacle)
{
    action.setProperty(obstacleProperty, obstacle);
    action.setToolTip(obstacle); // empty: Qt's own, which a menu doesn't show
    action.setEnabled(obstacle.isEmpty());
}

void setRemark(QAction &action, const QString &remark)
{
    action.setProperty(remarkProperty, remark);
    if (action.isEnabled())
        action.setToolTip(remark);
}

QString plainText(const QAction &action)
{
    QString text;
    const QString written = action.text();
    for (qsizetype i = 0; i < written.size(); ++i) {
        if (written[i] == u'&' && ++i == written.size())
            break;
        text.append(written[i]);
    }
    return text.endsWith(u'…') ? text.chopped(1) : text;
}

QString hintOf(const QAction &action)
{
    const QString name = plainText(action);
    const QString hint = action.shortcut().isEmpty()
        ? name
        : text::filled(Words::tr("%1 (%2)", "an action and its key"), name, keyName(action.shortcut()));
    const QString more = action.property(action.isEnabled() ? remarkProperty : obstacleProperty).toString();
    return more.isEmpty() ? hint : hint + u'\n' + more;
}

void keepHint(QToolButton &button, QAction &action)
{
    // After the button's own, which takes over the action's tooltip at each change.
    const auto show = [&button, &action] { button.setToolTip(hintOf(action)); };
    show();
    QObject::connect(&action, &QAction::changed, &button, show);
}

} // namespace ui
