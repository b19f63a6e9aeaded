// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/WorldWords.h"

#include "text/Isolate.h"

#include <QCoreApplication>

namespace ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(ui::WorldWords)
};

} // namespace

QString nameOf(const aws::World &world)
{
    switch (world.kind()) {
    case aws::World::Kind::Aws:
        return Words::tr("AWS");
    case aws::World::Kind::Demo:
        return Words::tr("the demo", "inside a sentence");
    case aws::World::Kind::Elsewhere:
        return world.host();
    }
    Q_UNREACHABLE();
}

QString subjectOf(const aws::World &world)
{
    return world.kind() == aws::World::Kind::Demo ? Words::tr("The demo", "where a sentence begins") : nameOf(world);
}

QString signOf(const aws::World &world)
{
    return signOf(world, world.host());
}

QString signOf(const aws::World &world, const QString &shownHost)
{
    switch (world.kind()) {
    case aws::World::Kind::Aws:
        return {};
    case aws::World::Kind::Demo:
        return Words::tr("Demo: nothing here is real");
    case aws::World::Kind::Elsewhere:
        return text::filled(Words::tr("Not AWS: %1"), shownHost);
    }
    Q_UNREACHABLE();
}

QString shortSignOf(const aws::World &world)
{
    switch (world.kind()) {
    case aws::World::Kind::Aws:
        return {};
    case aws::World::Kind::Demo:
        return Words::tr("demo", "after a name");
    case aws::World::Kind::Elsewhere:
        return Words::tr("not AWS", "after a name");
    }
    Q_UNREACHABLE();
}

QString meaningOf(const aws::World &world)
{
    switch (world.kind()) {
    case aws::World::Kind::Aws:
        return {};
    case aws::World::Kind::Demo:
        return Words::tr("What is done here stays in this program. Nothing reaches AWS.");
    case aws::World::Kind::Elsewhere:
        return text::filled(Words::tr("What is done here goes to %1 and not to AWS’s own endpoint."), world.host());
    }
    Q_UNREACHABLE();
}

QString signOfMany()
{
    return Words::tr("Not only AWS");
}

QString meaningOfMany()
{
    return Words::tr("What is shown belongs to several services. The account of each row says to which.");
}

} // namespace ui
