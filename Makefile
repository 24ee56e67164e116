# The commands of this repository. `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.PHONY: help install build demo test test-unit bench lint images engine test-tools cluster cluster-down test-cluster clean

# What `make demo` runs: the pipeline, and the images that it needs.
DEMO_PIPELINE ?= orders
DEMO_IMAGES ?= postgres-runner tools postgres
# More arguments for jest, for example: make test JEST_ARGS=test/e2e/orders.test.ts
JEST_ARGS ?=
# The suites of the bench, for example: make bench BENCH='one-task fan-out' (default: all)
BENCH ?=

say = @echo "==> $(1)"

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

install: ## install Node packages, as the lock file names them
	@.ci/node

build: lib/index.js ## compile src/ into lib/, when it has changed

lib/index.js: $(shell find src) package.json package-lock.json tsconfig.json tsconfig.build.json | install
	$(call say,compiling src/ into lib/)
	@rm -rf lib
	@npm run --silent build

demo: build engine ## run an example pipeline in containers, from nothing
	$(call say,building the images of the demo: $(DEMO_IMAGES))
	@pipelines/docker/build $(DEMO_IMAGES)
	$(call say,checking that dist/ is what pipelines/ says)
	@node lib/cli/fairlead.js synth --check
	@.ci/secrets local $(DEMO_PIPELINE)
	$(call say,running $(DEMO_PIPELINE) in the environment local)
	@node lib/cli/fairlead.js run $(DEMO_PIPELINE) --env local

test: build lint test-tools engine images cluster ## run all tests, in real containers and on a real Kubernetes
	$(call say,running all tests)
	@npx --no-install jest $(JEST_ARGS)

test-cluster: build test-tools engine images cluster ## run the tests that need a Kubernetes, on one of their own
	$(call say,running the tests that need a Kubernetes)
	@npx --no-install jest $(JEST_ARGS) --selectProjects=cluster

test-unit: install test-tools ## run the tests that need no Docker Engine
	$(call say,running the tests that need no Docker Engine)
	@npx --no-install jest $(JEST_ARGS) --selectProjects=unit

bench: build engine ## measure speed, each figure against its bar
	@pipelines/docker/build tools
	$(call say,measuring)
	@npm run --silent bench -- $(BENCH)

lint: install ## check types, style and format
	$(call say,checking types and style)
	@npm run --silent check

engine: ## install and start Docker Engine and Compose, where missing
	@.ci/engine

test-tools: ## install the programs that the tests call, where missing
	@.ci/test-tools

images: build engine ## build all container images
	$(call say,building all images)
	@pipelines/docker/build

cluster: ## build and start a Kubernetes for the tests (minutes, the first time)
	@test/cluster/cluster start

cluster-down: ## stop the Kubernetes of the tests, and remove what it left
	@test/cluster/cluster stop

clean: ## remove what was built (keeps node_modules/, secrets/ and images)
	$(call say,removing lib/ cdk8s.out/ coverage/ .fairlead/)
	@rm -rf lib cdk8s.out coverage .fairlead *.tgz
