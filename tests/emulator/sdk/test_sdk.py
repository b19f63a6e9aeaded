#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""AWS's own SDK for Python talks to the emulator unchanged: it signs, pages, tags and understands refusals.

Debian's botocore is older than the service's ingest configurations, so the few operations used here are described
beside this file, in botocore's own form."""

import json
import os
import pathlib
import subprocess
import unittest
import urllib.request

import botocore.config
import botocore.exceptions
import botocore.session

FOLDER = pathlib.Path(__file__).resolve().parent
FLEET = 250


class Sdk(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        plain = {key: value for key, value in os.environ.items() if not key.startswith("AWS_")}
        cls.process = subprocess.Popen([os.environ["IVS_EMULATOR"], "--port", "0", "--configurations", str(FLEET),
                                        "--rate-limits", "off"], env=plain, stdout=subprocess.PIPE, text=True)
        cls.told = json.loads(cls.process.stdout.readline())
        cls.client = cls.client_with(cls.told["secretAccessKey"])

    @classmethod
    def tearDownClass(cls):
        cls.process.terminate()
        cls.process.wait(30)
        cls.process.stdout.close()

    @classmethod
    def client_with(cls, secret):
        session = botocore.session.Session()
        session.get_component("data_loader").search_paths.insert(0, str(FOLDER))
        return session.create_client(
            "ivs-realtime", region_name=cls.told["region"], endpoint_url=cls.told["endpoint"],
            aws_access_key_id=cls.told["accessKeyId"], aws_secret_access_key=secret,
            config=botocore.config.Config(retries={"total_max_attempts": 1}, proxies={}))

    def configurations(self):
        pages = self.client.get_paginator("list_ingest_configurations").paginate()
        return [each for page in pages for each in page["ingestConfigurations"]]

    def control(self, name, wanted):
        request = urllib.request.Request(f"{self.told['endpoint']}/_control/{name}", json.dumps(wanted).encode(),
                                         {"Content-Type": "application/json"})
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=30) as answer:
            return json.load(answer)

    def refusal(self, call, **parameters):
        with self.assertRaises(botocore.exceptions.ClientError) as caught:
            call(**parameters)
        return caught.exception.response

    def test_pages(self):
        found = self.configurations()
        self.assertEqual(len(found), FLEET)
        self.assertEqual(len({each["arn"] for each in found}), FLEET)

    def test_moves_an_idle_encoder_and_not_a_live_one(self):
        stages = [stage["arn"] for stage in self.client.list_stages()["stages"]]
        for state in ("INACTIVE", "ACTIVE"):
            with self.subTest(state):
                encoder = next(each for each in self.configurations() if each["state"] == state)
                change = {"arn": encoder["arn"], "stageArn": next(arn for arn in stages if arn != encoder["stageArn"])}
                if state == "INACTIVE":
                    answer = self.client.update_ingest_configuration(**change)
                    self.assertEqual(answer["ingestConfiguration"]["stageArn"], change["stageArn"])
                else:
                    answer = self.refusal(self.client.update_ingest_configuration, **change)
                    self.assertEqual(answer["Error"]["Code"], "ConflictException")

    def test_tags_by_an_arn_in_the_path(self):
        arn = self.client.list_stages()["stages"][0]["arn"]
        before = self.client.list_tags_for_resource(resourceArn=arn)["tags"]
        self.client.tag_resource(resourceArn=arn, tags={"Bühne": "a b/c", "desk+1": "=&?"})
        tags = self.client.list_tags_for_resource(resourceArn=arn)["tags"]
        self.assertEqual(tags, {**before, "Bühne": "a b/c", "desk+1": "=&?"})
        self.client.untag_resource(resourceArn=arn, tagKeys=["Bühne", "desk+1"])
        self.assertEqual(self.client.list_tags_for_resource(resourceArn=arn)["tags"], before)

    def test_a_guest_comes_with_a_token_and_is_replicated(self):
        here, there = self.client.list_stages()["stages"][:2]
        token = self.client.create_participant_token(stageArn=here["arn"], userId="Zoë")["participantToken"]
        guest = {"participantId": token["participantId"]}
        self.control("guest", {"stage": here["arn"], **guest})
        self.control("publish-error", {**guest, "code": "INVALID_INPUT"})
        session = {"stageArn": here["arn"], "sessionId": next(
            stage for stage in self.client.list_stages()["stages"] if stage["arn"] == here["arn"])["activeSessionId"]}
        listed = self.client.list_participants(**session)["participants"]
        found = next(each for each in listed if each["participantId"] == token["participantId"])
        self.assertEqual((found["userId"], found["state"], found["published"]), ("Zoë", "CONNECTED", True))
        self.assertNotIn("ingestConfigurationArn", found)
        self.assertEqual(self.client.list_participant_events(**session, **guest)["events"][0]["errorCode"],
                         "INVALID_INPUT")

        stages = {"sourceStageArn": here["arn"], "destinationStageArn": there["arn"]}
        self.client.start_participant_replication(**stages, **guest)
        answer = self.refusal(self.client.start_participant_replication, **stages, **guest)
        self.assertEqual(answer["Error"]["Code"], "ConflictException")
        replicas = self.client.list_participant_replicas(sourceStageArn=here["arn"], **guest)["replicas"]
        self.assertEqual(replicas, [{"destinationStageArn": there["arn"], "replicationState": "ACTIVE"}])

    def test_a_wrong_secret_is_refused(self):
        stranger = self.client_with("not-the-secret-of-this-key-but-as-long-x")
        answer = self.refusal(stranger.list_stages)
        self.assertEqual(answer["ResponseMetadata"]["HTTPStatusCode"], 403)
        self.assertIn("Signature", answer["Error"]["Code"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
