// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/SourceRooms.h"

#include "Desk.h"

#include "ui/desk/PlantProblems.h"
#include "ui/inventory/ShownSources.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What is told of sources by rooms that are made later than those.
class TestSourceRooms final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takeOverWhatIsThere();
};

void TestSourceRooms::takeOverWhatIsThere()
{
    tests::Desk desk;
    desk.openAccount();
    patchbay::Source &source = desk.source();
    const patchbay::SourceId id = source.id();
    support::RawServer server([](QTcpSocket &socket, const support::RawRequest &) {
        socket.write(support::answer(403, R"({"message":"no"})", {"x-amzn-ErrorType: AccessDeniedException"}));
    });
    ivs::Client refused(aws::Client(desk.transport, desk.credentials, {server.url(), "eu-west-1"_ba, ivs::service},
                                    aws::RateLimits::unlimited()));
    QTRY_VERIFY(!source.inventory().isReading());
    source.watch().setPaused(true);
    const auto reading = source.inventory().refresh(refused, {});
    QTRY_VERIFY(reading.isReady());

    ui::ShownSources shown(desk.plant);
    shown.show({id});
    ui::PlantProblems problems(shown);
    ui::SourceRooms rooms(desk.services, shown, problems);
    QVERIFY(rooms.room(id));
    QVERIFY(!rooms.room(id)->problemBar().isEmpty());
    QVERIFY(rooms.emptyPage());
    desk.sources.close(id);
    QVERIFY(!rooms.room(id));
    QTRY_VERIFY(desk.sources.all().empty());
}

QTEST_MAIN(TestSourceRooms)
#include "tst_sourcerooms.moc"
