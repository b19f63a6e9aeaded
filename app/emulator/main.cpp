// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/CommandLine.h"
#include "emulator/Service.h"
#include "process/CoreDumps.h"
#include "process/Termination.h"
#include "version/Version.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int usageError = 2;

int fail(const QString &sentence, int exitCode)
{
    std::fprintf(stderr, "ivs-emulator: %s\n", qUtf8Printable(sentence));
    return exitCode;
}

/// The one line that scripts wait for. The secret is one that this program made up, or its environment's own.
void announce(const emulator::Service &service)
{
    const QJsonObject line{
        {u"endpoint"_s, service.endpoint().toString()},
        {u"region"_s, service.region()},
        {u"accessKeyId"_s, service.credentials().accessKeyId},
        {u"secretAccessKey"_s, service.credentials().secretAccessKey.reveal()},
    };
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    process::forbidCoreDumps();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"ivs-emulator"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(version::number));

    const auto settings = emulator::settingsFrom(QCoreApplication::arguments());
    if (!settings)
        return fail(settings.error(), usageError);
    const process::Termination termination;
    QObject::connect(&termination, &process::Termination::asked, &application, &QCoreApplication::quit);
    emulator::Service service(*settings);
    if (const auto endpoint = service.listen(); !endpoint)
        return fail(endpoint.error(), EXIT_FAILURE);
    announce(service);
    return QCoreApplication::exec();
}
