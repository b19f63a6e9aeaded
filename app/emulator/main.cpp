// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/CommandLine.h"
#include "emulator/Service.h"
#include "process/CoreDumps.h"
#include "process/Termination.h"
#include "version/Version.h"

#include <QCoreApplication>
#include <QJsonArray>
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

QJsonObject keyOf(const emulator::Account &account)
{
    return {
        {u"accessKeyId"_s, account.credentials.accessKeyId},
        {u"secretAccessKey"_s, account.credentials.secretAccessKey.reveal()},
    };
}

/// The one line that scripts wait for; what is outside its lists is of the first account and region. The secrets are
/// ones that this program made up, or its environment's own.
void announce(const emulator::Service &service)
{
    QJsonArray accounts;
    for (const emulator::Account &account : service.accounts()) {
        QJsonObject object = keyOf(account);
        object.insert(u"accountId"_s, account.number);
        accounts.append(object);
    }
    QJsonObject line = keyOf(service.accounts().front());
    line.insert(u"endpoint"_s, service.endpoint().toString());
    line.insert(u"startUrl"_s, service.startUrl().toString());
    line.insert(u"region"_s, service.region());
    const emulator::IngestAddresses &ingest = service.ingestAddresses();
    for (const auto &[name, address] : {std::pair(u"rtmp"_s, ingest.rtmp), std::pair(u"rtmps"_s, ingest.rtmps),
                                        std::pair(u"rtmpsCertificate"_s, ingest.certificateFile)}) {
        if (!address.isEmpty())
            line.insert(name, address);
    }
    line.insert(u"regions"_s, QJsonArray::fromStringList(service.regions()));
    line.insert(u"accounts"_s, accounts);
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
    emulator::Service service(*settings);
    QObject::connect(&termination, &process::Termination::asked, &service, &emulator::Service::end);
    QObject::connect(&service, &emulator::Service::ended, &application, &QCoreApplication::quit, Qt::QueuedConnection);
    QObject::connect(&service, &emulator::Service::ready, &service, [&service] { announce(service); });
    QObject::connect(&service, &emulator::Service::failed, &application,
                     [](const QString &why) { QCoreApplication::exit(fail(why, EXIT_FAILURE)); });
    if (const auto endpoint = service.listen(); !endpoint)
        return fail(endpoint.error(), EXIT_FAILURE);
    return QCoreApplication::exec();
}
